package yingda.checks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Period;
import yingda.document.Revision;

/** What readers see of other documents now, or will when it is effective: no drafts. */
final class Published {
  private final DocumentStore store;
  private final Clock clock;

  Published(DocumentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  Optional<Document> of(String id) {
    return store
        .timeline(id)
        .at(clock.instant())
        .flatMap(period -> store.revision(id, period.revision()))
        .map(Revision::document);
  }

  /** Some edition of a family. */
  Optional<Document> edition(String family) {
    Instant now = clock.instant();
    List<Period> periods =
        store.periods(List.of(family)).stream().filter(period -> period.includes(now)).toList();
    return store.revisions(periods).stream().map(Revision::document).findFirst();
  }
}
