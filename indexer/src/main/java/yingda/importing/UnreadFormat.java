package yingda.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.FileFormat;

/** Formats that people keep documents in and that are not read, each with what to save it as. */
@SuppressWarnings("ImmutableEnumChecker") // its lists never change
public enum UnreadFormat implements FileFormat {
  WORDS(".docx", "doc", "docm", "dot", "dotx", "wps", "wpt", "rtf", "odt", "pages"),
  WORKBOOK(".xlsx", "xlsb", "xlt", "xltx", "et", "ett", "ods", "numbers"),
  SLIDES(".pdf", "ppt", "pptx", "pps", "ppsx", "dps", "odp", "ofd", "caj"),
  PAGE(".html", "mht", "mhtml", "xhtml", "epub", "chm", "eml", "msg"),
  MARKUP(".md", "rst", "adoc", "asciidoc"),
  ARCHIVE(".zip", "rar", "7z", "tar", "tgz", "gz");

  private final String readable;
  private final List<String> extensions;

  UnreadFormat(String readable, String... extensions) {
    this.readable = readable;
    this.extensions = List.of(extensions);
  }

  @Override
  public List<String> extensions() {
    return extensions;
  }

  /** What a file should be saved as by its name, null if it is of none of these formats. */
  public static @Nullable String readable(String name) {
    String extension = FileFormat.extension(name);
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .map(format -> format.readable)
        .findFirst()
        .orElse(null);
  }

  /** By what names end with, such as {@code .doc}, what to save them as, such as {@code .docx}. */
  public static Map<String, String> conversions() {
    Map<String, String> conversions = new TreeMap<>();
    for (UnreadFormat format : values()) {
      FileFormat.endings(format).forEach(ending -> conversions.put(ending, format.readable));
    }
    return conversions;
  }
}
