package yingda.importing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import yingda.document.FileFormat;

/**
 * The formats of files that can be imported. A new one is its reader and a line here: what a walk
 * through a folder takes, what refusals and help name and what the service accepts follow from it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists and readers never change
public enum SourceFormat implements FileFormat {
  /** A page: one document. */
  MARKDOWN(List.of("md", "mdx", "markdown"), 20, false, byItself(MarkdownReader::new)),
  /** A text whose headings are numbered: one document. */
  TEXT(List.of("txt", "text"), 20, false, byItself(PlainTextReader::new)),
  /** A document of Word or WPS. */
  WORD(List.of("docx"), 50, false, ManuscriptReader::new),
  PDF(List.of("pdf"), 50, false, ManuscriptReader::new),
  /** A page that was saved in a browser. */
  HTML(List.of("html", "htm"), 20, false, ManuscriptReader::new),
  /** A document in each row. */
  TABLE(List.of("csv", "tsv"), 500, true, byItself(FaqTableReader::new)),
  /** A question with its answer in each line. */
  ANNOTATIONS(List.of("jsonl"), 20, true, byItself(AnnotationReader::new)),
  /** A workbook of Excel with tables on its sheets. */
  XLSX(List.of("xlsx", "xlsm"), 50, true, WorkbookReader::new),
  /** One of before 2007. */
  XLS(List.of("xls"), 20, true, WorkbookReader::new);

  /** Makes a reader of its format. */
  @FunctionalInterface
  private interface Making {
    DocumentReader reader(
        SourceFormat format, FolderEdition edition, ZoneId zone, FileParser parser);
  }

  private final List<String> extensions;
  private final int megabytes;
  private final boolean hasRows;
  private final Making making;

  SourceFormat(List<String> extensions, int megabytes, boolean hasRows, Making making) {
    this.extensions = extensions;
    this.megabytes = megabytes;
    this.hasRows = hasRows;
    this.making = making;
  }

  private static Making byItself(BiFunction<FolderEdition, ZoneId, DocumentReader> reader) {
    return (format, edition, zone, parser) -> reader.apply(edition, zone);
  }

  /** The format of a file by its name, null if it has none of these. */
  public static @Nullable SourceFormat of(Path file) {
    String extension = FileFormat.extension(String.valueOf(file.getFileName()));
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<String> extensions() {
    return extensions;
  }

  /** What names of such files, and of archives of them, end with: {@code .md} and so on. */
  public static List<String> endings() {
    List<String> endings = new ArrayList<>(FileFormat.endings(values()));
    endings.add(Archive.ENDING);
    return endings;
  }

  /** The size from which on a file is refused. */
  int megabytes() {
    return megabytes;
  }

  /** Whether each row is a document with a place of its own, and not the file. */
  boolean hasRows() {
    return hasRows;
  }

  /** Whether it was written for people to print, and its headings are known by how they look. */
  boolean isManuscript() {
    return this == TEXT || this == WORD || this == PDF || this == HTML;
  }

  /** The ending that its files are called by, {@code .docx}. */
  String ending() {
    return "." + extensions.getFirst();
  }

  /**
   * @param parser takes files apart that are no texts
   */
  DocumentReader reader(FolderEdition edition, ZoneId zone, FileParser parser) {
    return making.reader(this, edition, zone, parser);
  }
}
