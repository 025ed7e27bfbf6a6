package yingda.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.LogClock;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.evaluation.Evaluation;
import yingda.evaluation.GoldenFolder;
import yingda.evaluation.SetResult;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.DirectoryCopy;
import yingda.knowledge.IndexWait;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;

/** Finds out whether a backup can be relied on: brings it back elsewhere and asks it. */
public final class Verification {
  private final Backup backup;
  private final PretrainedEncoder encoder;
  private final Clock clock;

  /**
   * @param encoder which one the questions are asked with
   */
  public Verification(Backup backup, PretrainedEncoder encoder, Clock clock) {
    this.backup = backup;
    this.encoder = encoder;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param faults what is wrong with it, empty if nothing is
   * @param golden what came of the golden questions; null if there are none or it is damaged
   */
  public record Finding(
      Manifest manifest, List<RejectedException> faults, @Nullable SetResult golden) {
    public Finding {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Brings it back into a temporary directory, compares it with its manifest, looks at all that its
   * databases say, and asks golden questions.
   *
   * @param golden their folder; null for those in the backup
   * @param progress hears each step, and every few seconds how far it is
   * @throws RejectedException if there is no backup, its manifest is damaged or of another version,
   *     or the golden questions break a rule
   */
  public Finding run(@Nullable Path golden, Consumer<String> progress) {
    Manifest manifest = backup.manifest();
    Pace pace = new Pace(progress);
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      List<RejectedException> faults = new ArrayList<>();
      pace.step("reading " + manifest.files().size() + " files, " + manifest.bytes() + " bytes");
      backup.extract(manifest, temporary.path(), faults::add);
      DataDirectory restored = new DataDirectory(temporary.path(), encoder);
      if (faults.isEmpty()) {
        pace.step("reading each of " + manifest.sequence() + " changes and their texts");
        look(manifest, restored, faults);
      }
      SetResult asked = faults.isEmpty() ? ask(restored, golden, pace) : null;
      return new Finding(manifest, faults, asked);
    } catch (IOException e) {
      throw new UncheckedIOException("can't bring the backup back", e);
    }
  }

  private void look(Manifest manifest, DataDirectory restored, List<RejectedException> faults) {
    if (!Files.exists(restored.database())) {
      faults.add(Refusal.of(Reason.UNAVAILABLE, "backup-without-store").alone());
      return;
    }
    try {
      DirectoryCopy copy = new DirectoryCopy(restored.path());
      compare("store", manifest.store(), copy.identity(), faults);
      compare("sequence", manifest.sequence(), copy.lastSequence(), faults);
      Map<String, Long> rows = copy.rows();
      TreeSet<String> tables = new TreeSet<>(rows.keySet());
      tables.addAll(manifest.rows().keySet());
      for (String table : tables) {
        compare(table, manifest.rows().get(table), rows.get(table), faults);
      }
      // Pages, texts by their fingerprints, the log without gaps, revisions and heads of documents.
      try (DocumentStore store = restored.openStore(clock)) {
        store.inspect();
      }
    } catch (UnavailableException damaged) {
      faults.add(damaged.failure());
    } catch (RejectedException noStore) {
      faults.add(noStore);
    }
  }

  private static void compare(
      String what, @Nullable Object kept, @Nullable Object found, List<RejectedException> faults) {
    if (!Objects.equals(kept, found)) {
      faults.add(
          Refusal.of(Reason.UNAVAILABLE, "backup-differs")
              .with("kept", String.valueOf(kept))
              .with("found", String.valueOf(found))
              .at(what));
    }
  }

  private @Nullable SetResult ask(DataDirectory restored, @Nullable Path golden, Pace pace) {
    GoldenFolder folder = new GoldenFolder(golden == null ? restored.golden() : golden);
    if (golden == null && !folder.questions().isAnswerable()) {
      return null;
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(restored, clock)) {
      pace.step("making the index");
      boolean unused = IndexWait.until(knowledge, () -> true, pace::step);
      complete(knowledge, pace);
      int all = folder.questions().queries().size();
      pace.step("asking " + all + " golden questions");
      return Evaluation.golden(
          knowledge,
          folder,
          new LogClock(knowledge.store(), clock).instant(),
          asked -> pace.within(() -> asked + " of " + all + " golden questions are asked"));
    }
  }

  private static void complete(KnowledgeBase knowledge, Pace pace) {
    int all = knowledge.incomplete();
    if (all > 0) {
      pace.step("encoding the meaning of " + all + " entries");
    }
    knowledge.completeMeaning(
        left -> pace.within(() -> left + " of " + all + " entries are left to encode"));
  }
}
