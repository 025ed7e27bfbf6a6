package yingda.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Sha256;

/** The pieces that files are made of, each a file called by its SHA-256. Used by one thread. */
final class Pieces {
  private static final int BYTES = 1 << 18;

  /** Letters of the name that name its folder. */
  private static final int FOLDER = 2;

  private final Path folder;
  private final Path unfinished;
  private long written;

  /**
   * @param folder where they are
   * @param unfinished where one is while it is written, on the same disk
   */
  Pieces(Path folder, Path unfinished) {
    this.folder = folder;
    this.unfinished = unfinished;
  }

  /** The bytes of pieces that were not there. */
  long written() {
    return written;
  }

  /** Keeps a file; what of it is there is not written again. */
  SavedFile keep(String path, Path file) throws IOException {
    MessageDigest whole = Sha256.digest();
    List<String> names = new ArrayList<>();
    long bytes = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] piece = in.readNBytes(BYTES); piece.length > 0; piece = in.readNBytes(BYTES)) {
        whole.update(piece);
        bytes += piece.length;
        names.add(keep(piece));
      }
    }
    return new SavedFile(path, bytes, HexFormat.of().formatHex(whole.digest()), names);
  }

  private String keep(byte[] piece) throws IOException {
    String name = hash(piece);
    Path place = place(name);
    if (!isThere(place, piece)) {
      Files.createDirectories(folder.resolve(name.substring(0, FOLDER)));
      write(unfinished.resolve("piece"), piece);
      Files.move(unfinished.resolve("piece"), place, ATOMIC_MOVE, REPLACE_EXISTING);
      written += piece.length;
    }
    return name;
  }

  /** Read, as a disk may have lost it since. */
  private static boolean isThere(Path place, byte[] piece) throws IOException {
    return Files.isRegularFile(place)
        && Files.size(place) == piece.length
        && Arrays.equals(Files.readAllBytes(place), piece);
  }

  /** Writes a file so that it outlives a power failure. */
  static void write(Path file, byte[] bytes) throws IOException {
    Files.deleteIfExists(file);
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        int unused = channel.write(left);
      }
      channel.force(true);
    }
  }

  /** In 64 hexadecimal digits. */
  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.of(bytes));
  }

  private Path place(String name) {
    return folder.resolve(name.substring(0, FOLDER)).resolve(name);
  }

  /**
   * Puts a file together.
   *
   * @param faults hears of each piece that is missing or damaged; it is left out
   */
  void copy(SavedFile file, OutputStream out, Consumer<RejectedException> faults)
      throws IOException {
    for (String name : file.pieces()) {
      try {
        byte[] piece = Files.readAllBytes(place(name));
        if (hash(piece).equals(name)) {
          out.write(piece);
        } else {
          faults.accept(fault("backup-piece-damaged", file, name));
        }
      } catch (NoSuchFileException missing) {
        faults.accept(fault("backup-piece-missing", file, name));
      }
    }
  }

  private RejectedException fault(String code, SavedFile file, String name) {
    return Refusal.of(Reason.UNAVAILABLE, code).with("file", file.path()).at(place(name));
  }

  /** Deletes all that no file of these is made of. */
  void deleteOthers(List<SavedFile> files) throws IOException {
    Set<String> used = new HashSet<>();
    files.forEach(file -> used.addAll(file.pieces()));
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path piece : all.filter(Files::isRegularFile).toList()) {
        if (!used.contains(String.valueOf(piece.getFileName()))) {
          Files.delete(piece);
        }
      }
    }
  }
}
