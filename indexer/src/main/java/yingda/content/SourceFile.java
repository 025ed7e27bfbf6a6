package yingda.content;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import yingda.document.Kind;

/**
 * A file to import.
 *
 * @param path where it is
 * @param place how messages name it, such as {@code content/faq/returns.md}
 * @param id what the documents in it are called unless they say otherwise: its path inside the
 *     imported folder, without extension
 */
record SourceFile(Path path, String place, String id) {
  private static final Set<String> EXTENSIONS = Set.of("md", "markdown", "csv");

  /**
   * @param prefix of the id
   * @param relative the path inside the imported folder
   */
  static SourceFile of(Path path, String place, String prefix, Path relative) {
    // Some file systems take names apart into letters and accents; ids are what people type.
    String name = Normalizer.normalize(place(relative), Normalizer.Form.NFC);
    return new SourceFile(path, place, prefix + name.substring(0, name.lastIndexOf('.')));
  }

  static String place(Path path) {
    return path.toString().replace('\\', '/');
  }

  static boolean isSource(Path path) {
    return EXTENSIONS.contains(extension(path));
  }

  static boolean isKind(String word) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.word().equals(word));
  }

  private static String extension(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  boolean isTable() {
    return extension(path).equals("csv");
  }

  /** How messages name one of its lines, counted from 1. */
  String line(long number) {
    return place + ":" + number;
  }

  /** The kind its first folder is named after, or manual. */
  Kind kind() {
    int slash = id.indexOf('/');
    String folder = slash < 0 ? "" : id.substring(0, slash);
    return isKind(folder) ? Kind.of("kind", folder) : Kind.MANUAL;
  }

  /** Its name without folders and extension. */
  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
