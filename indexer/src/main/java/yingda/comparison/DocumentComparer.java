package yingda.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<EntryPair> pairs = EntryPair.of(older.entries(), newer.entries());
    List<EntryDifference> entries = differences(pairs);
    return new DocumentComparison(
        compareFields(ComparedFields.of(older), ComparedFields.of(newer)),
        entries,
        pairs.size() - entries.size());
  }

  /** The entries that are not what and where they were, in the newer order. */
  public List<EntryDifference> compare(List<Entry> older, List<Entry> newer) {
    return differences(EntryPair.of(older, newer));
  }

  private List<EntryDifference> differences(List<EntryPair> pairs) {
    return pairs.stream().map(this::compare).flatMap(Optional::stream).toList();
  }

  private Optional<EntryDifference> compare(EntryPair pair) {
    Entry older = pair.older();
    Entry newer = pair.newer();
    if (older != null && older.equals(newer) && !pair.moved()) {
      return Optional.empty();
    }
    return Optional.of(
        new EntryDifference(
            pair.fate(), pair.moved(), older, newer, compareFields(fields(older), fields(newer))));
  }

  private static List<ComparedField> fields(@Nullable Entry entry) {
    return entry == null ? List.of() : ComparedFields.of(entry);
  }

  private List<FieldDifference> compareFields(
      List<ComparedField> older, List<ComparedField> newer) {
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
