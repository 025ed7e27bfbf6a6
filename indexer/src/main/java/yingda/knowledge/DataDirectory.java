package yingda.knowledge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessStore;
import yingda.document.DocumentStore;
import yingda.document.InputPlace;
import yingda.document.Lease;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;
import yingda.files.TemporaryDirectory;
import yingda.lexicon.LexiconFolder;
import yingda.lexicon.LexiconInUse;
import yingda.usage.UsageStore;
import yingda.webhooks.WebhookStore;

/**
 * Where things lie below the data directory. All but the index is truth; the index can be deleted
 * and is made again.
 *
 * @param pretrained which encoder it is used with
 * @param server where the store is and all else that several machines share, null if it is in files
 *     here
 */
public record DataDirectory(
    Path path, PretrainedEncoder pretrained, @Nullable StoreAddress server) {
  /** Refusals of a file whose content is not what was written. */
  private static final Set<String> DAMAGE = Set.of("store-damaged", "not-a-store");

  /** One with the store in it. */
  public DataDirectory(Path path, PretrainedEncoder pretrained) {
    this(path, pretrained, null);
  }

  /** One without a pretrained encoder. */
  public DataDirectory(Path path) {
    this(path, PretrainedEncoder.NONE);
  }

  /**
   * Opens the store, or lays a new one, and beside it where it is kept what was asked: from then on
   * a file that is missing was lost. Where a restoration was killed behind its last step, what it
   * left is deleted. To be closed.
   *
   * @param clock says when an edit is accepted
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  public DocumentStore openStore(Clock clock) {
    boolean isNew = !isBegun();
    DocumentStore store = Backends.store(this, clock);
    if (isNew) {
      openUsage().close();
    } else {
      TemporaryDirectory.deleteQuietly(unfinished());
    }
    return store;
  }

  /**
   * Whether it has a store, or the next who opens it lays a new one.
   *
   * @throws UnavailableException if the store is elsewhere and can't be reached
   */
  public boolean isBegun() {
    return Backends.isLaid(this);
  }

  /**
   * Makes sure that there is a store.
   *
   * @throws RejectedException INVALID if there is none
   */
  public void refuseIfNotBegun() {
    if (!isBegun()) {
      throw Refusal.invalid("no-knowledge-base")
          .with("path", server == null ? path : server)
          .at(server == null ? "--data" : "--store");
    }
  }

  /**
   * Makes sure that the store is in files here.
   *
   * @throws RejectedException INVALID if it is on a server
   */
  public void refuseServer() {
    if (server != null) {
      throw Refusal.invalid("store-on-server").at(InputPlace.file(server.toString()));
    }
  }

  /** Whether what was asked here is gone, though the store is there. */
  boolean hasLostUsage() {
    return server == null && !Files.exists(usage());
  }

  /**
   * Makes sure that no empty store is laid in the place of one that was lost.
   *
   * @throws RejectedException INVALID if there is no store where other files say there was one
   */
  public void refuseIfStoreIsLost() {
    if (server != null) {
      return;
    }
    List<String> remains =
        Stream.of(
                usage(),
                tuningJournal(),
                index(),
                unfinished(),
                model().encoder(),
                model().weights())
            .filter(Files::exists)
            .map(file -> path.relativize(file).toString())
            .toList();
    if (!Files.exists(database()) && !remains.isEmpty()) {
      throw Refusal.invalid("store-lost").with("remains", remains).at(database());
    }
  }

  /**
   * Opens the store to be read, also on a disk that can only be read; to be closed.
   *
   * @throws RejectedException INVALID if it is no file this program and user can use
   */
  public DocumentStore readStore(Clock clock) {
    return Backends.readOnlyStore(this, clock);
  }

  /**
   * Opens what was asked here, and what came of it; to be closed.
   *
   * @throws RejectedException or {@link UnavailableException} if it can't be used, saying what is
   *     lost without it if it is damaged
   */
  public UsageStore openUsage() {
    try {
      return Backends.usage(this);
    } catch (UnavailableException e) {
      throw isDamage(e.failure()) ? new UnavailableException(damagedUsage(e.failure()), e) : e;
    } catch (RejectedException e) {
      throw isDamage(e) ? damagedUsage(e) : e;
    }
  }

  private static boolean isDamage(RejectedException failure) {
    return DAMAGE.contains(failure.refusal().code());
  }

  /** Answers need none, so there is more to do about it than to restore a backup. */
  private RejectedException damagedUsage(RejectedException failure) {
    Refusal found = failure.refusal();
    return new Refusal(found.reason(), "usage-damaged", found.params()).at(usage());
  }

  /** Opens who may come in here, which is kept beside the documents; to be closed. */
  public AccessStore openAccess() {
    return Backends.access(this);
  }

  /** Opens who is told what happens here; to be closed. */
  public WebhookStore openWebhooks() {
    return Backends.webhooks(this);
  }

  /** Of the work that one only does of all processes that share the store; to be closed. */
  public Lease openLease() {
    return Backends.lease(this);
  }

  /** The file of the store. */
  public Path database() {
    return path.resolve("yingda.db");
  }

  /** Vectors of texts that were encoded once; it can be deleted and is made again. */
  Path vectors() {
    return path.resolve("vectors.db");
  }

  /** What was asked, and what came of it. */
  public Path usage() {
    return path.resolve("usage.db");
  }

  /** Whether anybody ever was told what happens here. */
  public boolean hasWebhooks() {
    return Files.exists(webhooks());
  }

  /** Whether a restoration was stopped here, or goes on: the store comes last. */
  public boolean isHalfRestored() {
    return Files.exists(unfinished()) && !Files.exists(database());
  }

  /** What a backup that is being brought back has in it until it is whole. */
  public Path unfinished() {
    return path.resolve("restoring.tmp");
  }

  /** Who is told what happens, and what is on its way to them. */
  Path webhooks() {
    return path.resolve("webhooks.db");
  }

  /** The words of the business. */
  public LexiconFolder lexicon() {
    return LexiconFolder.in(path);
  }

  /** The words in use, which outlive a lexicon that breaks a rule. */
  LexiconInUse lexiconInUse() {
    return new LexiconInUse(lexicon(), index());
  }

  /** Questions with known answers, by which words and ranking are judged. */
  public Path golden() {
    return path.resolve("golden");
  }

  /** What was changed of the words and the golden questions, when, by whom and why. */
  public Path tuningJournal() {
    return path.resolve("tuning.jsonl");
  }

  /** What was learned; without it words alone are compared. */
  public ModelFolder model() {
    return new ModelFolder(path.resolve("model"));
  }

  /** Which chat platforms are answered, if any. */
  public Path chat() {
    return path.resolve("chat.json");
  }

  /** The index. */
  public Path index() {
    return path.resolve("index");
  }
}
