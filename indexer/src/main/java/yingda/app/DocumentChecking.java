package yingda.app;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yingda.checks.CheckReport;
import yingda.checks.DocumentChecker;
import yingda.checks.Finding;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Listing;
import yingda.document.Revision;

/** What should be mended in documents. Writes nothing. Safe for concurrent use. */
public final class DocumentChecking {
  private static final int PAGE = 200;

  private final DocumentStore store;
  private final DocumentChecker checker;
  private final Clock clock;

  public DocumentChecking(DocumentStore store, DocumentChecker checker, Clock clock) {
    this.store = store;
    this.checker = checker;
    this.clock = clock;
  }

  /** What should be mended in a document that is published. */
  public record CheckedDocument(Document document, List<Finding> findings) {}

  /**
   * A page of what was looked through.
   *
   * @param documents those with something to mend
   * @param looked how many documents were looked at
   * @param next the id behind which the next page begins, null on the last
   */
  public record CheckedPage(List<CheckedDocument> documents, int looked, @Nullable String next) {}

  /**
   * Looks through a page of what is published; most of it has nothing to mend.
   *
   * @param owner null for anybody's
   */
  public CheckedPage page(
      Caller caller, String prefix, @Nullable String owner, String after, int limit) {
    caller.need(Operation.READ_FINDINGS);
    List<Revision> page =
        store.page(Listing.published(prefix, clock.instant(), limit).ownedBy(owner).after(after));
    List<CheckedDocument> found =
        page.stream()
            .map(Revision::document)
            .map(document -> new CheckedDocument(document, checker.check(document).findings()))
            .filter(document -> !document.findings().isEmpty())
            .toList();
    String next = page.size() < limit ? null : page.getLast().document().id();
    return new CheckedPage(found, page.size(), next);
  }

  /** Looks through a document that may not be saved yet. */
  public CheckReport check(Caller caller, Document document) {
    caller.need(Operation.CHECK);
    return checker.check(document);
  }

  /** Looks through all that is published, one document after the other. */
  public void checkAll(Caller caller, Consumer<CheckReport> reports) {
    caller.need(Operation.READ_FINDINGS);
    store.forEachPage(
        Listing.under("", PAGE),
        page -> page.forEach(one -> reports.accept(checker.check(one.document()))));
  }
}
