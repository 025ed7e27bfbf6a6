package yingda.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Document;
import yingda.document.Entry;

/** All that is said of a document besides its entries, and of an entry, by their names in JSON. */
final class Fields {
  private Fields() {}

  static List<Field> of(Document document) {
    return List.of(
        Field.prose("title", document.title()),
        Field.value("kind", document.kind().word()),
        Field.value("product", document.scope().product()),
        Field.value("versions", document.scope().versions()),
        Field.value("audience", document.scope().audience().word()),
        Field.value("owner", document.upkeep().owner()),
        Field.value("review", document.upkeep().review()),
        Field.value("effective", document.validity().effective()),
        Field.value("expires", document.validity().expires()),
        Field.lines("tags", document.tags()));
  }

  static List<Field> of(Entry entry) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.value("anchor", entry.anchor()));
    fields.add(Field.lines("path", entry.path()));
    fields.add(Field.prose("question", entry.question()));
    fields.add(Field.lines("similar", entry.similar()));
    fields.add(Field.lines("negatives", entry.negatives()));
    fields.add(Field.prose("answer", entry.answer()));
    for (Map.Entry<String, String> variant : new TreeMap<>(entry.channelAnswers()).entrySet()) {
      fields.add(Field.prose("channelAnswers." + variant.getKey(), variant.getValue()));
    }
    return fields;
  }
}
