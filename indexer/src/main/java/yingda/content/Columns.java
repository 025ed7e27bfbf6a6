package yingda.content;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yingda.document.RejectedException;

/**
 * Which cell of a row is what.
 *
 * @param positions from 0, by English name
 * @param count how many cells a row has
 */
record Columns(Map<String, Integer> positions, int count) {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("编号", "id"),
          Map.entry("类型", "kind"),
          Map.entry("问题", "question"),
          Map.entry("相似问", "similar"),
          Map.entry("反例", "negative"),
          Map.entry("答案", "answer"),
          Map.entry("分类", "category"),
          Map.entry("标签", "tags"),
          Map.entry("产品", "product"),
          Map.entry("适用版本", "versions"),
          Map.entry("受众", "audience"),
          Map.entry("负责人", "owner"),
          Map.entry("生效", "effective"),
          Map.entry("失效", "expires"));

  /**
   * Columns it does not know are passed over.
   *
   * @throws RejectedException if a required column is missing, or one is there twice
   */
  static Columns of(SourceFile file, CsvRecord header) {
    Map<String, Integer> positions = new HashMap<>();
    List<String> names = header.getFields();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      Integer before = positions.putIfAbsent(ENGLISH.getOrDefault(name, name), i);
      if (before != null && !name.isEmpty()) {
        throw RejectedException.invalid(
            file.line(header.getStartingLineNumber()),
            "columns \"" + names.get(before) + "\" and \"" + name + "\" are the same, remove one");
      }
    }
    if (!positions.keySet().containsAll(List.of("question", "answer"))) {
      throw RejectedException.invalid(
          file.line(header.getStartingLineNumber()),
          "has the columns "
              + String.join(", ", names)
              + ", needs 问题 (question) and 答案 (answer), name them so");
    }
    return new Columns(positions, names.size());
  }
}
