package yingda.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Listing;
import yingda.document.Outcome;

/**
 * What a store should do, as simply as it can be said: a map of histories and a list of changes.
 */
final class StoreModel {
  /** A revision, as far as the model goes. */
  record State(Document document, int revision, boolean retired, long sequence) {}

  final Map<String, List<State>> histories = new HashMap<>();
  final List<String> log = new ArrayList<>();

  /** The outcomes, or null if an edit is rejected; then nothing has changed. */
  @Nullable List<Outcome> append(List<Edit> edits) {
    Map<String, List<State>> before = new HashMap<>();
    histories.forEach((id, states) -> before.put(id, new ArrayList<>(states)));
    int logged = log.size();
    List<Outcome> outcomes = new ArrayList<>();
    for (Edit edit : edits) {
      Outcome outcome = append(edit);
      if (outcome == null) {
        histories.clear();
        histories.putAll(before);
        log.subList(logged, log.size()).clear();
        return null;
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private @Nullable Outcome append(Edit edit) {
    String id = edit.documentId();
    State newest = newest(id).orElse(null);
    Document document = edit.document();
    boolean live = newest != null && !newest.retired();
    int expected = edit.expectedRevision();
    if ((expected == Edit.ABSENT && live)
        || (expected > 0 && (newest == null || newest.revision() != expected))
        || (newest == null && document == null)) {
      return null;
    }
    if (newest != null && (document == null ? !live : live && newest.document().equals(document))) {
      return new Outcome(id, newest.revision(), newest.sequence(), null);
    }
    ChangeKind kind =
        newest == null
            ? ChangeKind.ADDED
            : document == null
                ? ChangeKind.RETIRED
                : live ? ChangeKind.CHANGED : ChangeKind.RESTORED;
    return add(edit, newest, kind);
  }

  private Outcome add(Edit edit, @Nullable State newest, ChangeKind kind) {
    String id = edit.documentId();
    Document document = edit.document();
    int revision = newest == null ? 1 : newest.revision() + 1;
    log.add(id + "#" + revision + " " + kind);
    Document content = document != null || newest == null ? document : newest.document();
    histories
        .computeIfAbsent(id, key -> new ArrayList<>())
        .add(new State(Objects.requireNonNull(content), revision, document == null, log.size()));
    return new Outcome(id, revision, log.size(), kind);
  }

  Optional<State> newest(String id) {
    List<State> history = histories.getOrDefault(id, List.of());
    return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
  }

  List<State> page(Listing listing) {
    return histories.keySet().stream()
        .sorted()
        .filter(id -> id.startsWith(listing.prefix()) && id.compareTo(listing.afterId()) > 0)
        .map(id -> newest(id).orElseThrow())
        .filter(state -> listing.retired() || !state.retired())
        .filter(state -> listing.kind() == null || state.document().kind() == listing.kind())
        .limit(listing.limit())
        .toList();
  }

  List<State> editions(List<String> families) {
    return histories.keySet().stream()
        .sorted()
        .map(id -> newest(id).orElseThrow())
        .filter(state -> !state.retired() && families.contains(state.document().family()))
        .toList();
  }
}
