package yingda.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Document;
import yingda.document.Entry;

/** All that is said of a document besides its entries, and of an entry, by their names in JSON. */
final class ComparedFields {
  private ComparedFields() {}

  static List<ComparedField> of(Document document) {
    return List.of(
        ComparedField.prose("title", document.title()),
        ComparedField.value("kind", document.kind().word()),
        ComparedField.value("product", document.scope().product()),
        ComparedField.value("versions", document.scope().versions()),
        ComparedField.value("audience", document.scope().audience().word()),
        ComparedField.value("owner", document.upkeep().owner()),
        ComparedField.value("review", document.upkeep().review()),
        ComparedField.value("effective", document.validity().effective()),
        ComparedField.value("expires", document.validity().expires()),
        ComparedField.lines("tags", document.tags()));
  }

  static List<ComparedField> of(Entry entry) {
    List<ComparedField> fields = new ArrayList<>();
    fields.add(ComparedField.value("anchor", entry.anchor()));
    fields.add(ComparedField.lines("path", entry.path()));
    fields.add(ComparedField.prose("question", entry.question()));
    fields.add(ComparedField.lines("similar", entry.similar()));
    fields.add(ComparedField.lines("negatives", entry.negatives()));
    fields.add(ComparedField.prose("answer", entry.answer()));
    for (Map.Entry<String, String> variant : new TreeMap<>(entry.channelAnswers()).entrySet()) {
      fields.add(ComparedField.prose("channelAnswers." + variant.getKey(), variant.getValue()));
    }
    return fields;
  }
}
