package yingda.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.importing.UnreadFormat;

/**
 * A file that somebody sent to be imported.
 *
 * @param path its name with the folders above it, such as {@code faq/returns.md}
 * @param bytes what it holds; may refuse what was sent
 */
public record ReceivedFile(String path, Supplier<byte[]> bytes) {
  /** Far more than an id may have: a pattern goes as deep as a path has parts. */
  private static final int LONGEST = 1_000;

  /** Parts with something in them that neither lead up nor hide, separated by single slashes. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "[^/\\\\.\\p{Cntrl}][^/\\\\\\p{Cntrl}]*(?:/[^/\\\\.\\p{Cntrl}][^/\\\\\\p{Cntrl}]*)*");

  /**
   * Lays it into a folder.
   *
   * @throws RejectedException if it can't be there, naming it
   */
  void layInto(Path folder) {
    if (path.length() > LONGEST || !INSIDE.matcher(path).matches()) {
      throw Refusal.invalid("not-inside").at(InputPlace.file(path));
    }
    if (!isReadable()) {
      throw notReadable().at(InputPlace.file(path));
    }
    byte[] content = bytes.get();
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, content, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw Refusal.invalid("sent-twice").at(InputPlace.file(path));
    } catch (IOException | InvalidPathException e) {
      throw Refusal.invalid("not-a-file-name").at(InputPlace.file(path));
    }
  }

  private Refusal notReadable() {
    String readable = UnreadFormat.readable(path);
    return readable == null
        ? Refusal.invalid("not-importable-or-picture")
            .with("endings", ImportableFiles.ENDINGS.documents())
            .with("pictures", ImportableFiles.ENDINGS.pictures())
        : Refusal.invalid("save-as").with("ending", readable);
  }

  private boolean isReadable() {
    String name = path.toLowerCase(Locale.ROOT);
    return Stream.of(ImportableFiles.ENDINGS.documents(), ImportableFiles.ENDINGS.pictures())
        .flatMap(List::stream)
        .anyMatch(name::endsWith);
  }
}
