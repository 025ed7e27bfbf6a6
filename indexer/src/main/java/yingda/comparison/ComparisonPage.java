package yingda.comparison;

import java.util.List;
import java.util.Map;
import yingda.document.Entry;

/**
 * A comparison as a page of HTML for people: to read, to print, to send. All that documents say is
 * escaped, so nothing in it can run; insertions stand in {@code ins}, deletions in {@code del}.
 */
public final class ComparisonPage {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("title", "标题"),
          Map.entry("kind", "类型"),
          Map.entry("product", "产品"),
          Map.entry("versions", "适用版本"),
          Map.entry("audience", "受众"),
          Map.entry("owner", "负责人"),
          Map.entry("review", "复核周期"),
          Map.entry("effective", "生效"),
          Map.entry("expires", "失效"),
          Map.entry("tags", "标签"),
          Map.entry("anchor", "锚点"),
          Map.entry("path", "上级标题"),
          Map.entry("question", "问题"),
          Map.entry("similar", "相似问"),
          Map.entry("negatives", "反例"),
          Map.entry("answer", "答案"));

  private static final String CHANNEL = "channelAnswers.";

  private final StringBuilder html = new StringBuilder();

  private ComparisonPage() {}

  /**
   * @param title one line, such as which revisions were compared
   */
  public static String of(String title, DocumentComparison comparison) {
    ComparisonPage page = new ComparisonPage();
    page.html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>");
    page.html.append(escaped(title)).append("</title>\n<h1>").append(escaped(title));
    page.html.append("</h1>\n");
    page.fields(comparison.fields());
    comparison.entries().forEach(page::entry);
    page.html.append("<p>未变的条目：").append(comparison.unchanged()).append("</p>\n</html>\n");
    return page.html.toString();
  }

  private void entry(EntryDifference difference) {
    Entry entry = difference.entry();
    html.append("<section>\n<h2>").append(label(difference)).append("：");
    html.append(escaped(entry.question())).append("</h2>\n");
    fields(difference.fields());
    html.append("</section>\n");
  }

  private static String label(EntryDifference difference) {
    return switch (difference.fate()) {
      case ADDED -> "新增";
      case REMOVED -> "删除";
      case MOVED -> "移动";
      case CHANGED -> difference.moved() ? "修改并移动" : "修改";
    };
  }

  private void fields(List<FieldDifference> differences) {
    for (FieldDifference difference : differences) {
      html.append("<h3>").append(escaped(name(difference.field()))).append("</h3>\n<p>");
      difference.pieces().forEach(this::piece);
      html.append("</p>\n");
    }
  }

  private static String name(String field) {
    return field.startsWith(CHANNEL)
        ? "渠道答案 " + field.substring(CHANNEL.length())
        : NAMES.getOrDefault(field, field);
  }

  private void piece(DiffChunk piece) {
    String text = escaped(piece.text()).replace("\n", "<br>\n");
    switch (piece.fate()) {
      case KEPT -> html.append(text);
      case INSERTED -> html.append("<ins>").append(text).append("</ins>");
      case DELETED -> html.append("<del>").append(text).append("</del>");
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
