package yingda.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.usage.GapListing;
import yingda.usage.GapMark;
import yingda.usage.GapReport;
import yingda.usage.GapState;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageLog;

/** Questions that nothing answers. Safe for concurrent use. */
public final class GapTracking {
  private final UsageLog usage;
  private final DocumentStore store;
  private final Publishers publishers;
  private final ProductSpelling products;
  private final InternalAnswers internal;

  GapTracking(
      UsageLog usage, DocumentStore store, Publishers publishers, InternalAnswers internal) {
    this.usage = usage;
    this.store = store;
    this.publishers = publishers;
    this.internal = internal;
    this.products = new ProductSpelling(store);
  }

  /**
   * A question that was handed over.
   *
   * @param summary for the colleague who takes over, with all the customer said
   */
  public record HandedOver(UnansweredQuestion gap, String summary) {}

  /**
   * A gap in a list.
   *
   * @param answeredInternally the document that answers it to agents only, null if none does
   */
  public record Listed(UnansweredQuestion gap, @Nullable String answeredInternally) {}

  /**
   * Those that come up most first.
   *
   * @param askingAgents whether each open one is asked anew as an agent would; takes as long as so
   *     many replies, and tells without it nothing of {@link Listed#answeredInternally}
   */
  public List<Listed> list(Caller caller, GapListing listing, boolean askingAgents) {
    caller.need(Operation.READ_GAPS);
    GapListing spelled =
        new GapListing(
            listing.state(), products.of(listing.product()), listing.offset(), listing.limit());
    return usage.gaps(spelled).stream()
        .map(gap -> new Listed(gap, askingAgents ? answeredInternally(caller, gap) : null))
        .toList();
  }

  private @Nullable String answeredInternally(Caller caller, UnansweredQuestion gap) {
    return gap.state() == GapState.OPEN ? internal.find(caller, gap) : null;
  }

  /** Hands a question over that nothing answers. */
  public HandedOver report(Caller caller, GapReport given) {
    caller.need(Operation.REPORT_GAP);
    GapReport report =
        new GapReport(
            given.question(),
            given.context(),
            products.of(caller.about(given.product())),
            given.version(),
            given.used(),
            given.note());
    UnansweredQuestion gap = usage.report(report);
    boolean seesOthers = caller.may(Permission.READ) && caller.products().isEmpty();
    return new HandedOver(seesOthers ? gap : gap.alone(report.question().text()), report.summary());
  }

  /**
   * Marks a gap as filled or open.
   *
   * @throws RejectedException if there is no such document: a gap that a misspelt one closes looks
   *     filled, and nobody comes back to it
   */
  public UnansweredQuestion mark(Caller caller, long id, GapMark mark) {
    caller.need(Operation.MARK_GAP);
    publishers.check("mark-gap", caller.id());
    String documentId = mark.documentId();
    if (documentId != null && store.newest(documentId).isEmpty()) {
      throw Refusal.invalid("not-a-document").with("value", documentId).at("documentId");
    }
    return usage.mark(id, mark);
  }
}
