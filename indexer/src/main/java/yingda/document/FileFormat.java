package yingda.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A format of files, known by what their names end with. */
public interface FileFormat {
  /** Without a dot: {@code md}. */
  List<String> extensions();

  /** What the name of a file ends with behind its last dot, in small letters; empty without one. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** What names of files of some formats end with: {@code .md}, {@code .csv} and so on. */
  static List<String> endings(FileFormat... formats) {
    return Stream.of(formats)
        .flatMap(format -> format.extensions().stream())
        .map(extension -> "." + extension)
        .toList();
  }
}
