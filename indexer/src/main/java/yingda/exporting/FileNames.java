package yingda.exporting;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import yingda.files.ShortHash;

/**
 * Gives ids paths that every file system can hold, whether or not it tells case and accents apart.
 * Belongs to one thread.
 */
final class FileNames {
  /** File systems bound a name to 255 bytes; this leaves room for a hash and the extension. */
  private static final int MOST_BYTES = 200;

  private static final int KEPT_CHARACTERS = 40;

  private final Set<String> taken = new HashSet<>();

  /**
   * The id itself wherever that is possible; never the same twice.
   *
   * @param extension with its dot
   */
  String of(String id, String extension) {
    String path =
        Arrays.stream(id.split("/", -1)).map(FileNames::fit).collect(Collectors.joining("/"));
    String file = path + extension;
    return !isPassedOver(file) && taken.add(spelled(file))
        ? file
        : "_" + path + "-" + ShortHash.of(id) + extension;
  }

  private static String fit(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        ? name
        : name.substring(0, KEPT_CHARACTERS) + "-" + ShortHash.of(name);
  }

  /** An import takes the README of the folder for a note about the folder. */
  private static boolean isPassedOver(String file) {
    return file.toLowerCase(Locale.ROOT).startsWith("readme.") && !file.contains("/");
  }

  private static String spelled(String file) {
    return Normalizer.normalize(file, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
