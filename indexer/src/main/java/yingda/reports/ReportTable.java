package yingda.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Language;
import yingda.document.Term;
import yingda.exporting.SpreadsheetText;
import yingda.sheets.WorkbookWriter;

/**
 * A report for people: to print, as a workbook, and as a table for a spreadsheet.
 *
 * @param facts what is said before the tables
 * @param tables the last of them is the one for a spreadsheet, unless all are listed in one
 */
public record ReportTable(Language language, String title, List<String> facts, List<Table> tables) {
  /** The letters matter to fonts. */
  private static final Map<Language, String> PAGE_LANGUAGES = Map.of(Language.ZH, "zh-CN");

  /** Numbers, times and single words stay on one line. */
  private static final Pattern SHORT = Pattern.compile("[0-9:.% -]{1,16}|.{1,3}");

  /**
   * A heading, the names of the columns, and rows.
   *
   * @param rows of texts, whole numbers and {@link Percentage}s
   */
  public record Table(String heading, List<String> columns, List<? extends List<?>> rows) {}

  /** The same text, empty for null. */
  public static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** The last table, with the names of its columns. */
  public String csv() {
    Table table = tables.getLast();
    return SpreadsheetText.of(
        Stream.concat(Stream.of(table.columns()), table.rows().stream().map(ReportTable::texts))
            .toList());
  }

  /** All tables as one: for each cell a line with its table, row, column and value. */
  public String csvOfAll() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        Stream.of("column-part", "column-item", "column-measure", "column-value")
            .map(code -> Term.of(code).text(language))
            .toList());
    for (Table table : tables) {
      for (List<?> row : table.rows()) {
        String item = text(row.getFirst());
        for (int column = 1; column < row.size(); column++) {
          lines.add(
              List.of(table.heading(), item, table.columns().get(column), text(row.get(column))));
        }
      }
    }
    return SpreadsheetText.of(lines);
  }

  /** A workbook with a sheet for each table; what is no number is a text, never a formula. */
  public void xlsx(OutputStream out) throws IOException {
    try (WorkbookWriter workbook = new WorkbookWriter(out)) {
      for (Table table : tables) {
        workbook.sheet(table.heading(), table.columns(), Map.of());
        for (List<?> row : table.rows()) {
          workbook.values(row.stream().map(ReportTable::plain).toList());
        }
      }
    }
  }

  private static Object plain(Object cell) {
    return cell instanceof Percentage share ? Double.valueOf(share.value()) : cell;
  }

  private static List<String> texts(List<?> row) {
    return row.stream().map(ReportTable::text).toList();
  }

  /** A page to read and to print, whose style is at {@code /report.css}. */
  public String html() {
    return html(
        """
        <link rel="icon" href="/favicon.svg">
        <link rel="stylesheet" href="/report.css">
        """);
  }

  /** The same as a file of its own. */
  public String htmlFile() {
    return html("<style>\n" + style() + "</style>\n");
  }

  /** What pages look like, on a screen and on paper. */
  public static String style() {
    try (InputStream style = ReportTable.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String html(String head) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"")
        .append(PAGE_LANGUAGES.getOrDefault(language, language.tag()))
        .append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append(head);
    html.append("<title>").append(escaped(title)).append("</title>\n</head>\n<body>\n");
    html.append("<h1>").append(escaped(title)).append("</h1>\n");
    facts.forEach(fact -> html.append("<p>").append(escaped(fact)).append("</p>\n"));
    tables.forEach(table -> append(html, table));
    html.append("<p>").append(Term.of("report-zone").text(language)).append("</p>\n");
    return html.append("</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder html, Table table) {
    html.append("<h2>").append(escaped(table.heading())).append("</h2>\n<div><table>\n<thead>");
    append(html, "th", table.columns());
    html.append("</thead>\n<tbody>\n");
    table.rows().forEach(row -> append(html, "td", texts(row)));
    html.append("</tbody>\n</table></div>\n");
  }

  private static void append(StringBuilder html, String element, List<String> cells) {
    html.append("<tr>");
    for (String cell : cells) {
      html.append('<').append(element);
      html.append(SHORT.matcher(cell).matches() ? " class=\"short\">" : ">").append(escaped(cell));
      html.append("</").append(element).append('>');
    }
    html.append("</tr>\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
