package yingda.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Small text files in one folder that people edit. Each is replaced as a whole, so that whoever
 * reads one never sees half of it.
 *
 * @param path need not be there
 * @param names of the files that count; others are passed over
 */
public record TextFolder(Path path, Pattern names) {
  /**
   * What the files say, by their names; none without the folder.
   *
   * @throws RejectedException naming one that is not UTF-8
   * @throws UncheckedIOException if one can't be read
   */
  public SortedMap<String, String> texts() {
    SortedMap<String, String> texts = new TreeMap<>();
    try {
      for (Path file : files()) {
        texts.put(file.getFileName().toString(), read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the files in " + path, e);
    }
    return texts;
  }

  private String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      String place = path.getFileName() + "/" + file.getFileName();
      throw Refusal.invalid("not-utf-8").at(InputPlace.file(place));
    }
  }

  /**
   * Puts the files of another folder in the place of these, if they say something else; durable
   * when it returns. Files that the other lacks stay.
   *
   * @return whether any did
   */
  public boolean replaceBy(TextFolder other) {
    boolean replaced = false;
    try {
      for (Path by : other.files()) {
        replaced |= replace(path.resolve(by.getFileName().toString()), by);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't replace the files in " + path, e);
    }
    return replaced;
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> names.matcher(file.getFileName().toString()).matches())
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static boolean replace(Path inUse, Path by) throws IOException {
    if (Files.exists(inUse) && Files.mismatch(inUse, by) < 0) {
      return false;
    }
    Files.createDirectories(inUse.toAbsolutePath().getParent());
    Path draft = inUse.resolveSibling(inUse.getFileName() + ".new");
    Files.copy(by, draft, REPLACE_EXISTING);
    try (FileChannel written = FileChannel.open(draft, WRITE)) {
      written.force(true);
    }
    Files.move(draft, inUse, REPLACE_EXISTING, ATOMIC_MOVE);
    return true;
  }
}
