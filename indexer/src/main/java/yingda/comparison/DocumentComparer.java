package yingda.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.text.Analysis;

/** Compares two states of a document. Safe for concurrent use. */
public final class DocumentComparer {
  private final TextComparer texts;

  /**
   * @param analysis how texts are cut into words now
   */
  public DocumentComparer(Supplier<Analysis> analysis) {
    texts = new TextComparer(analysis);
  }

  /** What is different in the newer one. */
  public DocumentComparison compare(Document older, Document newer) {
    List<EntryDifference> entries = new ArrayList<>();
    int unchanged = 0;
    for (EntryPair pair : EntryPair.of(older.entries(), newer.entries())) {
      EntryDifference difference = compare(pair);
      if (difference == null) {
        unchanged++;
      } else {
        entries.add(difference);
      }
    }
    return new DocumentComparison(
        compare(ComparedFields.of(older), ComparedFields.of(newer)),
        List.copyOf(entries),
        unchanged);
  }

  private @Nullable EntryDifference compare(EntryPair pair) {
    Entry older = pair.older();
    Entry newer = pair.newer();
    if (older != null && older.equals(newer) && !pair.moved()) {
      return null;
    }
    return new EntryDifference(
        pair.fate(), pair.moved(), older, newer, compare(fields(older), fields(newer)));
  }

  private static List<ComparedField> fields(@Nullable Entry entry) {
    return entry == null ? List.of() : ComparedFields.of(entry);
  }

  private List<FieldDifference> compare(List<ComparedField> older, List<ComparedField> newer) {
    Map<String, ComparedField> before = byName(older);
    Map<String, ComparedField> after = byName(newer);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    List<FieldDifference> differences = new ArrayList<>();
    for (String name : names) {
      ComparedField one = before.getOrDefault(name, ComparedField.value(name, null));
      ComparedField other = after.getOrDefault(name, ComparedField.value(name, null));
      if (!one.text().equals(other.text())) {
        differences.add(new FieldDifference(name, pieces(one, other)));
      }
    }
    return List.copyOf(differences);
  }

  private static Map<String, ComparedField> byName(List<ComparedField> fields) {
    Map<String, ComparedField> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return byName;
  }

  private List<DiffChunk> pieces(ComparedField older, ComparedField newer) {
    return older.isProse() && newer.isProse()
        ? texts.compare(older.text(), newer.text())
        : DiffChunk.replaced(older.text(), newer.text());
  }
}
