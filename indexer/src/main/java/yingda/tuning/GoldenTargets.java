package yingda.tuning;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.evaluation.GoldenFolder;
import yingda.evaluation.GoldenFolder.Target;

/**
 * Whether golden questions name entries that there are: one that nothing can answer right would
 * only lower the figures. What is being written counts as well, since questions may come first.
 */
record GoldenTargets(DocumentStore store, Instant now) {
  /**
   * @param tables the names of those that are looked at
   * @throws RejectedException naming the line of an entry that there is not
   */
  void check(GoldenFolder folder, Collection<String> tables) {
    List<Target> targets = folder.targets(tables);
    Map<String, Revision> newest =
        store.newest(targets.stream().map(Target::documentId).distinct().toList()).stream()
            .collect(toMap(revision -> revision.document().id(), Function.identity()));
    targets.forEach(target -> check(target, Optional.ofNullable(newest.get(target.documentId()))));
  }

  private void check(Target target, Optional<Revision> newest) {
    String id = target.documentId();
    if (newest.isEmpty()) {
      throw Refusal.invalid("golden-document-missing").with("id", id).at(target.place());
    }
    if (newest.get().state() == Lifecycle.RETIRED) {
      throw Refusal.invalid("golden-document-retired").with("id", id).at(target.place());
    }
    String anchor = target.anchor();
    if (anchor != null && !has(newest.get(), anchor)) {
      throw Refusal.invalid("golden-entry-missing")
          .with("id", id)
          .with("anchor", anchor)
          .at(target.place());
    }
  }

  /** As it is written, or as it is published while another is being written. */
  private boolean has(Revision newest, String anchor) {
    Document document = newest.document();
    return has(document, anchor)
        || store.inForce(document.id(), now).stream().anyMatch(one -> has(one.document(), anchor));
  }

  private static boolean has(Document document, String anchor) {
    return document.entries().stream().anyMatch(entry -> entry.anchor().equals(anchor));
  }
}
