package yingda.importing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import yingda.document.FileFormat;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/**
 * A ZIP archive of files. What it says of itself is not believed: its parts are counted as they
 * come, and none is laid anywhere but below the folder.
 *
 * @param place how messages name it
 */
record Archive(Path file, String place) {
  static final String ENDING = ".zip";

  private static final int MOST_PARTS = 10_000;

  /** Texts hardly shrink to a hundredth; what is small may be of zeros. */
  private static final long RATIO = 200;

  private static final long SMALL = 10L << 20;

  /** Windows writes names so, and does not say it. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** What a folder would not show, and what macOS adds to each file. */
  private static final Pattern HIDDEN =
      Pattern.compile("(?:.*/)?(?:\\.[^/.][^/]*|__MACOSX)(?:/.*)?");

  static boolean is(Path file) {
    return FileFormat.extension(file.toString()).equals("zip");
  }

  /** Of a single folder only what is in it counts, unless it is called after a kind. */
  static Path root(Path unpacked) {
    try (Stream<Path> inside = Files.list(unpacked)) {
      List<Path> all = inside.limit(2).toList();
      boolean isWrapped =
          all.size() == 1
              && Files.isDirectory(all.getFirst())
              && !SourceFile.isKind(String.valueOf(all.getFirst().getFileName()));
      return isWrapped ? all.getFirst() : unpacked;
    } catch (IOException e) {
      throw new UncheckedIOException("can't list " + unpacked, e);
    }
  }

  /**
   * @param bytes how many there may be at most
   * @param faults hears of parts that are left out
   * @return how many there were
   * @throws RejectedException if it is locked, no archive, or unpacks to more than there may be
   */
  long unpackInto(Path folder, long bytes, Consumer<RejectedException> faults) {
    try (ZipFile zip = open()) {
      Files.createDirectories(folder);
      if (zip.size() > MOST_PARTS) {
        throw Refusal.of(Reason.TOO_LARGE, "archive-of-many")
            .with("count", zip.size())
            .with("limit", MOST_PARTS)
            .alone();
      }
      long most = Math.min(bytes, SMALL + RATIO * Files.size(file));
      long size = 0;
      for (ZipEntry part : Collections.list(zip.entries())) {
        String name = part.getName().replace('\\', '/');
        if (!part.isDirectory() && !HIDDEN.matcher(name).matches()) {
          size += unpack(zip, part, name, folder, most - size, faults);
          if (size > most) {
            throw Refusal.of(Reason.TOO_LARGE, "archive-too-large")
                .with("limit", most >> 20)
                .alone();
          }
        }
      }
      return size;
    } catch (IOException e) {
      throw new UncheckedIOException("can't unpack " + file, e);
    }
  }

  private ZipFile open() throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException notUtf8) {
      try {
        return new ZipFile(file.toFile(), GB18030);
      } catch (ZipException e) {
        boolean isLocked = String.valueOf(e.getMessage()).contains("encrypted");
        throw Refusal.invalid(isLocked ? "has-password" : "damaged-archive").alone();
      }
    }
  }

  /** How many bytes of a part were unpacked: one more than the rest if it has more. */
  private long unpack(
      ZipFile zip,
      ZipEntry part,
      String name,
      Path folder,
      long rest,
      Consumer<RejectedException> faults)
      throws IOException {
    InputPlace named = InputPlace.file(place + "/" + name);
    try {
      Path target = folder.resolve(name).normalize();
      if (!target.startsWith(folder) || target.equals(folder)) {
        throw Refusal.invalid("not-inside").at(named);
      }
      Files.createDirectories(target.resolveSibling(""));
      return copy(zip, part, target, rest);
    } catch (RejectedException e) {
      faults.accept(e);
    } catch (ZipException e) {
      faults.accept(Refusal.invalid("damaged-part").at(named));
    } catch (FileSystemException | InvalidPathException e) {
      faults.accept(Refusal.invalid("not-a-file-name").at(named));
    }
    return 0;
  }

  /**
   * @throws ZipException if it is damaged; nothing is left of it then
   */
  private static long copy(ZipFile zip, ZipEntry part, Path target, long rest) throws IOException {
    CRC32 sum = new CRC32();
    long size = 0;
    try (InputStream packed = zip.getInputStream(part);
        InputStream counted = new CheckedInputStream(packed, sum);
        OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = counted.read(buffer); read >= 0; read = counted.read(buffer)) {
        size += read;
        if (size > rest) {
          return rest + 1;
        }
        out.write(buffer, 0, read);
      }
    } catch (ZipException e) {
      Files.deleteIfExists(target);
      throw e;
    } catch (EOFException e) {
      Files.deleteIfExists(target);
      throw new ZipException("ends too soon");
    }
    if (part.getCrc() != -1 && part.getCrc() != sum.getValue()) {
      Files.delete(target);
      throw new ZipException("damaged");
    }
    return size;
  }
}
