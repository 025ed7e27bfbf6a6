package yingda.document;

import java.util.List;
import java.util.stream.Stream;

/** A format of files, known by what their names end with. */
public interface FileFormat {
  /** Without a dot: {@code md}. */
  List<String> extensions();

  /** What names of files of some formats end with: {@code .md}, {@code .csv} and so on. */
  static List<String> endings(FileFormat... formats) {
    return Stream.of(formats)
        .flatMap(format -> format.extensions().stream())
        .map(extension -> "." + extension)
        .toList();
  }
}
