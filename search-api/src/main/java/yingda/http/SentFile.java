package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/**
 * A file that was sent to be imported.
 *
 * @param path its name with the folders above it, such as {@code faq/returns.md}
 * @param text what it says
 * @param base64 its bytes, in place of the text: of a table in GB18030, for example
 */
record SentFile(String path, @Nullable String text, @Nullable String base64) {
  /** Far more than an id may have: a pattern goes as deep as a path has parts. */
  private static final int LONGEST = 1_000;

  /** Parts with something in them that neither lead up nor hide, separated by single slashes. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "[^/\\\\.\\p{Cntrl}][^/\\\\\\p{Cntrl}]*(?:/[^/\\\\.\\p{Cntrl}][^/\\\\\\p{Cntrl}]*)*");

  private static final Pattern READABLE =
      Pattern.compile(".*\\.(?:mdx?|markdown|csv|tsv|png|jpe?g|gif|webp)");

  /**
   * Lays it into a folder.
   *
   * @throws RejectedException if it can't be there, naming it
   */
  void layInto(Path folder) {
    if (path.length() > LONGEST || !INSIDE.matcher(path).matches()) {
      throw RejectedException.invalid(
          path, "is no path inside a folder, send one such as faq/returns.md");
    }
    if (!READABLE.matcher(path.toLowerCase(Locale.ROOT)).matches()) {
      throw RejectedException.invalid(
          path,
          "is no Markdown (.md, .mdx, .markdown), table (.csv, .tsv) or picture (.png, .jpg, .gif,"
              + " .webp), convert it");
    }
    byte[] bytes = bytes();
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw RejectedException.invalid(path, "was sent twice, or is a folder as well, rename one");
    } catch (IOException | InvalidPathException e) {
      throw RejectedException.invalid(path, "can't be the name of a file here, make it shorter");
    }
  }

  private byte[] bytes() {
    if (text != null && base64 == null) {
      return text.getBytes(UTF_8);
    }
    if (text == null && base64 != null) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        throw RejectedException.invalid(path, "is no Base64, encode its bytes again");
      }
    }
    throw RejectedException.invalid(path, "needs a text or base64, send one of them");
  }
}
