package yingda.http;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Language;
import yingda.document.Term;
import yingda.exporting.SpreadsheetText;

/**
 * A report for people: to print, and as a table for a spreadsheet.
 *
 * @param facts what is said before the tables
 * @param tables the last of them is the one for a spreadsheet
 */
record ReportTable(Language language, String title, List<String> facts, List<Table> tables) {
  /** The letters matter to fonts. */
  private static final Map<Language, String> PAGE_LANGUAGES = Map.of(Language.ZH, "zh-CN");

  /** Numbers, times and single words stay on one line. */
  private static final Pattern SHORT = Pattern.compile("[0-9: -]{1,16}|.{1,3}");

  /** A heading, the names of the columns, and rows of texts. */
  record Table(String heading, List<String> columns, List<List<String>> rows) {}

  /** The same text, empty for null. */
  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  String csv() {
    Table table = tables.getLast();
    return SpreadsheetText.of(
        Stream.concat(Stream.of(table.columns()), table.rows().stream()).toList());
  }

  String html() {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"")
        .append(PAGE_LANGUAGES.getOrDefault(language, language.tag()))
        .append("\">\n<head>\n");
    html.append("<meta charset=\"utf-8\">\n");
    html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    html.append("<link rel=\"icon\" href=\"/favicon.svg\">\n");
    html.append("<link rel=\"stylesheet\" href=\"/report.css\">\n");
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
    table.rows().forEach(row -> append(html, "td", row));
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
