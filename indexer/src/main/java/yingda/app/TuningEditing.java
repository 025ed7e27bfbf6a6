package yingda.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.tuning.Tuning;
import yingda.tuning.TuningFiles;

/** The lexicon and the golden questions: read, edit. Safe for concurrent use. */
public final class TuningEditing {
  private final Tuning tuning;
  private final Publishers publishers;

  public TuningEditing(Tuning tuning, Publishers publishers) {
    this.tuning = tuning;
    this.publishers = publishers;
  }

  /**
   * For commands on this machine.
   *
   * @param store has the entries that golden questions may name, null where documents are yet to
   *     come
   */
  public static TuningEditing in(
      DataDirectory directory, @Nullable DocumentStore store, Clock clock) {
    return new TuningEditing(new Tuning(directory, store, clock), Publishers.EVERYBODY);
  }

  /** What is in use. */
  public TuningFiles files(Caller caller) {
    caller.need(Operation.READ_TUNING);
    return tuning.files();
  }

  /**
   * Puts edited files in place.
   *
   * @param edited by name; files that are left out stay as they are
   * @param fingerprint of the files when the edit began
   * @throws RejectedException naming a line that breaks a rule, or STALE if somebody was faster
   */
  public TuningFiles replace(
      Caller caller, Map<String, String> edited, String fingerprint, String note) {
    caller.need(Operation.EDIT_TUNING);
    Signature signature = caller.signs(note);
    publishers.check("change-words", signature.author());
    return tuning.replace(edited, fingerprint, signature);
  }

  /**
   * Takes those over that a content folder brings with it.
   *
   * @param again whether also those that were brought before and edited since
   * @return the names of those replaced
   * @throws RejectedException naming a line that breaks a rule
   */
  public Set<String> bring(Caller caller, Path content, boolean again, Signature signature) {
    caller.need(Operation.EDIT_TUNING);
    publishers.check("change-words", signature.author());
    return tuning.bring(content, again, signature);
  }
}
