package yingda.importing;

import java.nio.file.Path;
import java.util.Arrays;
import yingda.document.Address;
import yingda.document.InputPlace;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * A file to import.
 *
 * @param path where it is
 * @param place how messages name it, such as {@code content/faq/returns.md}
 * @param id what the documents in it are called unless they say otherwise: its path inside the
 *     imported folder, without extension
 */
public record SourceFile(Path path, String place, String id) {
  /**
   * @param prefix of the id
   * @param relative the path inside the imported folder
   */
  static SourceFile of(Path path, String place, String prefix, Path relative) {
    String name = place(relative);
    String id = prefix + name.substring(0, name.lastIndexOf('.'));
    return new SourceFile(path, place, Address.of(id));
  }

  public static String place(Path path) {
    return path.toString().replace('\\', '/');
  }

  static boolean isKind(String word) {
    return Arrays.stream(Kind.values()).anyMatch(kind -> kind.word().equals(word));
  }

  /**
   * Its format; what has none of them never becomes a source.
   *
   * @throws RejectedException naming the file
   */
  SourceFormat format() {
    SourceFormat format = SourceFormat.of(path);
    if (format == null) {
      throw notImportable(path).at(whole());
    }
    return format;
  }

  /** Why a file is none: its name has none of the endings. */
  public static Refusal notImportable(Path path) {
    String readable = UnreadFormat.readable(path.toString());
    return readable == null
        ? Refusal.invalid("not-importable").with("endings", SourceFormat.endings())
        : Refusal.invalid("save-as").with("ending", readable);
  }

  /** Whether it was read where it lies, and not sent by somebody. */
  boolean isInPlace() {
    return place.equals(place(path));
  }

  /** What tells it from other files: where it lies, or what it was called when it was sent. */
  String origin() {
    return isInPlace() ? place(path.toAbsolutePath().normalize()) : place;
  }

  /** What an id in it means: one without folders names a page in the folder of this one. */
  String id(String written) {
    String name = written.strip();
    if (name.indexOf('/') >= 0) {
      return name.startsWith("/") ? name.substring(1) : name;
    }
    return id.substring(0, id.lastIndexOf('/') + 1) + name;
  }

  /** One of its lines, counted from 1. */
  InputPlace line(long number) {
    return InputPlace.line(place, number);
  }

  InputPlace whole() {
    return InputPlace.file(place);
  }

  /** The kind its first folder is named after, or manual. */
  Kind kind() {
    int slash = id.indexOf('/');
    String folder = slash < 0 ? "" : id.substring(0, slash);
    return isKind(folder) ? Kind.of("kind", folder) : Kind.MANUAL;
  }

  /** The folder that its id is counted from: pictures of its documents lie inside. */
  Path root() {
    Path root = path.toAbsolutePath().normalize();
    for (long above = id.chars().filter(letter -> letter == '/').count(); above >= 0; above--) {
      root = root.resolveSibling("");
    }
    return root;
  }

  /** Its name without folders and extension. */
  String name() {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
