package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Period;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.ReviewPolicy;
import yingda.document.Revision;

/** What readers see of a document now, for programs that found it. Safe for concurrent use. */
public final class EntryReading {
  private final DocumentStore store;
  private final AnswerModes modes;
  private final Clock clock;

  EntryReading(DocumentStore store, AnswerModes modes, Clock clock) {
    this.store = store;
    this.modes = modes;
    this.clock = clock;
  }

  /** The published revision in force, and those of its entries that were asked for. */
  public record Found(Revision revision, List<Entry> entries) {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /**
   * Reads what was found.
   *
   * @param address a document, or one of its entries as {@code faq/returns#fee}
   * @param channel for which it is asked: only agents see what is internal
   * @throws RejectedException NOT_FOUND if there is nothing that the caller may see
   */
  public Found read(Caller caller, String address, @Nullable String channel) {
    caller.need(Operation.SEARCH);
    int mark = address.indexOf('#');
    String id = mark < 0 ? address : address.substring(0, mark);
    Audience reader = caller.through(channel);
    Instant now = clock.instant();
    Period period =
        store
            .timeline(id)
            .inForceAt(now)
            .filter(one -> caller.sees(one.scope().product()))
            .filter(one -> reader.mayRead(one.scope().audience()))
            .orElseThrow(() -> missing(address));
    Revision revision = Documents.revision(store, id, period.revision());
    ReviewPolicy upkeep = revision.document().upkeep();
    if (caller.confirmedOnly() && !upkeep.isConfirmed(period.starts(), now)) {
      throw missing(address);
    }
    List<Entry> entries =
        revision.document().entries().stream()
            .filter(entry -> mark < 0 || entry.anchor().equals(address.substring(mark + 1)))
            .filter(entry -> modes.isGiven(reader, id, entry.anchor()))
            .toList();
    boolean isForPerson = reader == Audience.PUBLIC && revision.document().kind() == Kind.SCRIPT;
    if (isForPerson || entries.isEmpty()) {
      throw missing(address);
    }
    return new Found(revision, entries);
  }

  /** Whoever reads entries finds them by searching: it may not list documents. */
  private static RejectedException missing(String address) {
    return Refusal.of(Reason.NOT_FOUND, "unknown-entry").at(address);
  }
}
