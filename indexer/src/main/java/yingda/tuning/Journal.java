package yingda.tuning;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.stream.Stream;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.json.Json;

/**
 * Keeps every edit, one a line as JSON, so that nothing is lost by the next. Who is killed while
 * writing leaves half a line, which is passed over.
 */
record Journal(Path file) {
  private record Line(Instant time, String author, String note, SortedMap<String, String> files) {}

  /** Whether a file had this text before. */
  boolean has(String name, String text) {
    if (!Files.exists(file)) {
      return false;
    }
    try (BufferedReader reader = reader()) {
      return reader
          .lines()
          .flatMap(this::read)
          .anyMatch(line -> text.equals(line.files().get(name)));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  /** Half a line may end within a character: this reader puts another in its place. */
  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  private Stream<Line> read(String line) {
    try {
      return Stream.of(Json.read(file.toString(), line, Line.class));
    } catch (RejectedException e) {
      return Stream.empty();
    }
  }

  /** Durable when it returns. */
  void append(Instant time, Signature signature, SortedMap<String, String> files) {
    String line = Json.write(new Line(time, signature.author(), signature.note(), files)) + "\n";
    try (FileChannel channel = open()) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(endsWithinALine() ? "\n" + line : line);
      while (bytes.hasRemaining()) {
        int unused = channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }

  private boolean endsWithinALine() throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.read(last, Math.max(0, channel.size() - 1)) == 1 && last.get(0) != '\n';
    }
  }

  /**
   * A service that starts for the first time brings words into a directory that is not there yet.
   */
  private FileChannel open() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return FileChannel.open(file, CREATE, APPEND);
  }
}
