package yingda.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.document.RejectedException;
import yingda.document.Release;

/** The releases of products. Safe for concurrent use. */
public final class ReleaseAnnouncement {
  private final DocumentStore store;
  private final Publishers publishers;

  public ReleaseAnnouncement(DocumentStore store, Publishers publishers) {
    this.store = store;
    this.publishers = publishers;
  }

  /**
   * @param product null for all
   */
  public List<Release> list(Caller caller, @Nullable String product) {
    caller.need(Operation.READ_RELEASES);
    return product == null ? store.releases() : store.releases(product);
  }

  /**
   * @throws RejectedException if it was announced with another day
   */
  public void announce(Caller caller, Release release) {
    caller.need(Operation.ANNOUNCE_RELEASE);
    publishers.check("announce-release", release.signature().author());
    store.announce(release);
  }
}
