package yingda.indexing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Lifecycle;
import yingda.document.Period;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.document.Timeline;

/** What an index would hold if a document were published or retired. Changes nothing. */
public final class WhatIf {
  private static final Signature NOBODY = new Signature("nobody", "supposed");

  /** Behind all that is in the store. */
  private static final int NUMBER = Integer.MAX_VALUE;

  private static final long SEQUENCE = Long.MAX_VALUE;

  private WhatIf() {}

  /**
   * What would be held of a document that is published, and of the other editions of its page,
   * which it may hide or no longer hide.
   *
   * @param index that follows the store
   * @param at the instant of the publication, not in the past
   */
  public static List<IndexedState> published(
      DocumentStore store, ChangeConsumer index, Document document, Instant at) {
    Revision revision =
        new Revision(
            document,
            NUMBER,
            Lifecycle.PUBLISHED,
            ChangeKind.CHANGED,
            SEQUENCE,
            at,
            NOBODY,
            at,
            null);
    IndexedStates holdings = new IndexedStates(store, index);
    holdings.suppose(revision);
    Timeline timeline = store.timeline(document.id()).with(period(document, at));
    return with(store, holdings, document.id(), timeline, at);
  }

  /** The same if it is retired. */
  public static List<IndexedState> retired(
      DocumentStore store, ChangeConsumer index, String id, Instant at) {
    Timeline timeline = store.timeline(id).retiredAt(at);
    return with(store, new IndexedStates(store, index), id, timeline, at);
  }

  private static List<IndexedState> with(
      DocumentStore store, IndexedStates holdings, String id, Timeline timeline, Instant at) {
    List<Period> periods = new ArrayList<>(store.periods(List.of(Document.familyOf(id))));
    periods.removeIf(period -> period.documentId().equals(id));
    periods.addAll(timeline.periods());
    EditionFamilies editions = new EditionFamilies(periods, at);
    holdings.add(editions, editions.all());
    return holdings.with(Set.of(id));
  }

  private static Period period(Document document, Instant at) {
    return new Period(
        document.id(),
        NUMBER,
        SEQUENCE,
        at,
        null,
        document.scope(),
        document.validity().effective(),
        document.validity().expires());
  }
}
