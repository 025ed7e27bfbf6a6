package yingda.app;

import java.util.List;
import yingda.access.AuditEvent;
import yingda.access.AuditListing;

/** What was done here, and by whom. Safe for concurrent use. */
public final class AuditReading {
  private final AccessJournal journal;

  public AuditReading(AccessJournal journal) {
    this.journal = journal;
  }

  /** Newest first. */
  public List<AuditEvent> list(Caller caller, AuditListing listing) {
    caller.need(Operation.READ_AUDIT);
    return journal.events(listing);
  }
}
