package yingda.tuning;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Signature;
import yingda.document.UnavailableException;
import yingda.evaluation.GoldenFolder;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;

/**
 * Edits the lexicon and the golden questions of a data directory, and tells before what an edit
 * would do. Safe for concurrent use; one edit and one rehearsal at a time.
 */
public final class Tuning {
  private static final String GOLDEN = "golden/";

  private final DataDirectory directory;
  private final Journal journal;
  private final Clock clock;
  private final @Nullable DocumentStore store;
  private final Semaphore rehearsals = new Semaphore(1);

  /** For a directory whose documents are yet to come: golden questions may name any entry. */
  public Tuning(DataDirectory directory, Clock clock) {
    this(directory, null, clock);
  }

  /**
   * @param store has the entries that golden questions may name
   */
  public Tuning(DataDirectory directory, @Nullable DocumentStore store, Clock clock) {
    this.directory = directory;
    this.store = store;
    this.journal = new Journal(directory.tuningJournal());
    this.clock = clock;
  }

  /** What is in use. */
  public TuningFiles files() {
    return TuningFiles.in(directory).withShipped();
  }

  /**
   * What the golden questions get now, and what they would get. With other words all documents are
   * indexed anew for this, some thousand a second.
   *
   * @param knowledge that of this data directory
   * @param edited by name; files that are left out stay as they are
   * @throws RejectedException naming a line that breaks a rule, or if no question is asked, or
   *     IN_USE while another is rehearsed: it may take minutes, and must not keep the threads that
   *     answer
   */
  public DictionaryImpact rehearse(KnowledgeBase knowledge, Map<String, String> edited) {
    if (!rehearsals.tryAcquire()) {
      throw Refusal.of(Reason.IN_USE, "rehearsal-busy").at("rehearsal");
    }
    try {
      return rehearsed(knowledge, edited);
    } finally {
      rehearsals.release();
    }
  }

  private DictionaryImpact rehearsed(KnowledgeBase knowledge, Map<String, String> edited) {
    TuningFiles now = files();
    TuningFiles then = now.with(edited);
    boolean otherWords = then.indexDiffersFrom(now);
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory draft = laid(then, now.differing(then).keySet(), temporary);
      return otherWords
          ? DictionaryImpact.onCopy(knowledge, draft, clock)
          : DictionaryImpact.inPlace(knowledge, draft, clock);
    }
  }

  /**
   * Puts edited files in place; a running service uses new words within seconds.
   *
   * @param edited by name; files that are left out stay as they are
   * @param fingerprint of {@link #files} when the edit began
   * @return what is in use now
   * @throws RejectedException naming a line of them that breaks a rule, or STALE if somebody else
   *     was faster; then nothing is replaced
   * @throws UnavailableException if the data directory was deleted meanwhile
   */
  public synchronized TuningFiles replace(
      Map<String, String> edited, String fingerprint, Signature signature) {
    TuningFiles now = files();
    if (!now.fingerprint().equals(fingerprint)) {
      throw Refusal.of(Reason.STALE, "files-edited").at("files");
    }
    put(now.differing(now.with(edited)), signature);
    return files();
  }

  /**
   * Takes over the files that a content folder brings along.
   *
   * @param again whether also those that were in use before and were edited since: a service that
   *     starts must not undo the edits made in it
   * @return the names of the files that were replaced
   * @throws RejectedException naming a line that breaks a rule; then nothing is replaced
   * @throws UnavailableException if the data directory was deleted meanwhile
   */
  public synchronized Set<String> bring(Path content, boolean again, Signature signature) {
    TuningFiles brought = TuningFiles.in(new DataDirectory(content));
    TuningFiles now = files();
    SortedMap<String, String> differing = now.differing(brought);
    if (!again) {
      differing.entrySet().removeIf(file -> journal.has(file.getKey(), file.getValue()));
    }
    put(differing, signature);
    return differing.keySet();
  }

  private void put(SortedMap<String, String> differing, Signature signature) {
    if (differing.isEmpty()) {
      return;
    }
    refuseIfGone();
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory draft = laid(new TuningFiles(differing), differing.keySet(), temporary);
      journal.append(clock.instant(), signature, differing);
      boolean unused = directory.lexicon().files().replaceBy(draft.lexicon().files());
      unused = golden(directory).files().replaceBy(golden(draft).files());
    }
  }

  /** The store knows whether it is still there; an edit would lay files that nobody reads. */
  private void refuseIfGone() {
    if (store != null) {
      long unused = store.lastSequence();
    }
  }

  /**
   * The files in a directory of their own, every line checked.
   *
   * @param edited the names of those whose golden questions must name entries that there are: of
   *     the others one may have gone since
   * @throws RejectedException naming a line that breaks a rule
   */
  private DataDirectory laid(TuningFiles files, Set<String> edited, TemporaryDirectory temporary) {
    DataDirectory draft = new DataDirectory(temporary.path());
    files.layInto(draft.path());
    try {
      draft.lexicon().check();
      golden(draft).check();
      checkTargets(golden(draft), edited);
    } catch (RejectedException e) {
      throw e.moved(place -> place.within(draft.path().toString()));
    }
    return draft;
  }

  private void checkTargets(GoldenFolder golden, Set<String> edited) {
    if (store != null) {
      List<String> tables =
          edited.stream()
              .filter(name -> name.startsWith(GOLDEN))
              .map(name -> name.substring(GOLDEN.length()))
              .toList();
      new GoldenTargets(store, clock.instant()).check(golden, tables);
    }
  }

  private static GoldenFolder golden(DataDirectory directory) {
    return new GoldenFolder(directory.golden());
  }
}
