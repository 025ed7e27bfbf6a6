package yingda.app;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Listing;
import yingda.document.RejectedException;
import yingda.usage.CommentListing;
import yingda.usage.CommentState;
import yingda.usage.ReplyComment;
import yingda.usage.UsageLog;

/** What agents say of replies in words, to whoever writes. Safe for concurrent use. */
public final class CommentTracking {
  private static final int PAGE = 1_000;

  private final UsageLog usage;
  private final DocumentStore store;
  private final Clock clock;

  CommentTracking(UsageLog usage, DocumentStore store, Clock clock) {
    this.usage = usage;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What was said, newest first.
   *
   * @param owner only on documents that this team or person keeps current, null for all
   */
  public List<ReplyComment> list(Caller caller, CommentListing listing, @Nullable String owner) {
    caller.need(Operation.READ_COMMENTS);
    return usage.comments(
        owner == null
            ? listing
            : new CommentListing(
                listing.state(), owned(owner, listing), listing.offset(), listing.limit()));
  }

  private List<String> owned(String owner, CommentListing listing) {
    List<String> owned = new ArrayList<>();
    store.forEachPage(
        Listing.newest("", PAGE).ownedBy(owner),
        page -> page.forEach(revision -> owned.add(revision.document().id())));
    if (listing.documentIds() != null) {
      owned.retainAll(listing.documentIds());
    }
    return owned;
  }

  /**
   * Says that what was said is dealt with, or that it waits again.
   *
   * @throws RejectedException NOT_FOUND if nothing was said there
   */
  public ReplyComment settle(Caller caller, ReplyComment.Place place, CommentState state) {
    caller.need(Operation.SETTLE_COMMENT);
    return usage
        .store()
        .settle(
            place,
            state == CommentState.OPEN
                ? null
                : new ReplyComment.Done(caller.nameOrNull(), clock.instant()));
  }
}
