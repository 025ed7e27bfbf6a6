package yingda.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.InputPlace;
import yingda.document.Kind;
import yingda.document.Remark;
import yingda.document.Scope;
import yingda.document.SpellingKey;
import yingda.document.Term;
import yingda.document.Validity;

/**
 * Finds wordings that two entries have which the same reader could be given: asked so, the service
 * can only ask back. Of those that an import changes, against each other and against what is
 * published. Belongs to one thread.
 */
final class SharedWordings {
  /** More nobody reads. */
  private static final int MOST_TOLD = 1_000;

  private static final int PAGE = 500;

  /**
   * An entry that has a wording.
   *
   * @param isHeading whether the wording is one of a manual or a case: 注意事项 stands in every chapter
   * @param place null if it is none of this import
   */
  private record Owner(
      String documentId,
      String anchor,
      String question,
      Scope scope,
      Validity validity,
      boolean isHeading,
      @Nullable InputPlace place) {
    boolean meets(Owner other) {
      return !(documentId.equals(other.documentId) && anchor.equals(other.anchor))
          && !(isHeading && other.isHeading)
          && scope.meets(other.scope)
          && validity.overlaps(other.validity);
    }

    String address() {
      return Entry.address(documentId, anchor);
    }

    /** Where the other one is found: in the files if it is there. */
    String name() {
      return place == null ? address() : place.toString();
    }
  }

  /** Two owners of a wording; the second is of this import. */
  private record Shared(String wording, Owner one, Owner other) {}

  private final Map<String, Owner> owners = new HashMap<>();
  private final List<Shared> found = new ArrayList<>();
  private final Set<String> read = new HashSet<>();

  /** A target that looks at each document first. */
  ImportRun.Target before(ImportRun.Target target) {
    return (one, file) -> {
      read.add(one.document().id());
      if (one.publication() == Publication.PUBLISHED) {
        each(one.document(), one.place(), this::take);
      }
      target.accept(one, file);
    };
  }

  private void take(String wording, Owner owner) {
    String key = SpellingKey.of(wording);
    Owner before = key.isEmpty() ? null : owners.putIfAbsent(key, owner);
    if (before != null && before.meets(owner) && found.size() < MOST_TOLD) {
      found.add(new Shared(wording, before, owner));
    }
  }

  /** Takes a wording of an entry. */
  @FunctionalInterface
  private interface Taker {
    void take(String wording, Owner owner);
  }

  private static void each(Document document, @Nullable InputPlace place, Taker taker) {
    boolean isAsked = document.kind() == Kind.FAQ || document.kind() == Kind.SCRIPT;
    for (Entry entry : document.entries()) {
      taker.take(entry.question(), owner(document, entry, !isAsked, place));
      Owner owner = owner(document, entry, false, place);
      entry.similar().forEach(wording -> taker.take(wording, owner));
    }
  }

  private static Owner owner(
      Document document, Entry entry, boolean isHeading, @Nullable InputPlace place) {
    return new Owner(
        document.id(),
        entry.anchor(),
        entry.question(),
        document.scope(),
        document.validity(),
        isHeading,
        place);
  }

  /**
   * Tells of those that are new.
   *
   * @param changed ids of the documents that are others than before
   */
  void tell(DocumentStore store, Set<String> changed, Consumer<Remark> hears) {
    if (changed.isEmpty()) {
      return;
    }
    meetPublished(store, changed);
    Set<String> told = new HashSet<>();
    for (Shared shared : found) {
      Owner one = shared.one();
      Owner other = shared.other();
      boolean isNew = changed.contains(one.documentId()) || changed.contains(other.documentId());
      InputPlace place = other.place();
      if (isNew && place != null && told.add(one.address() + " " + other.address())) {
        hears.accept(new Remark(place, term(shared)));
      }
    }
  }

  /** What is published and not in these files, and has a wording of what is another. */
  private void meetPublished(DocumentStore store, Set<String> changed) {
    List<String> keys =
        owners.entrySet().stream()
            .filter(owned -> changed.contains(owned.getValue().documentId()))
            .map(Map.Entry::getKey)
            .toList();
    List<String> ids =
        store.idsByWording(keys).stream().filter(id -> !read.contains(id)).sorted().toList();
    for (int from = 0; from < ids.size() && found.size() < MOST_TOLD; from += PAGE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + PAGE));
      store.published(some).forEach(published -> each(published.document(), null, this::meet));
    }
  }

  private void meet(String wording, Owner published) {
    Owner owner = owners.get(SpellingKey.of(wording));
    if (owner != null && owner.meets(published) && found.size() < MOST_TOLD) {
      found.add(new Shared(wording, published, owner));
    }
  }

  private static Term term(Shared shared) {
    return Term.of("wording-of-another", shared.wording())
        .with("question", shared.other().question())
        .with("other", shared.one().name())
        .with("title", shared.one().question());
  }
}
