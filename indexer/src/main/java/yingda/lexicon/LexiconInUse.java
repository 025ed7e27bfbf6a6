package yingda.lexicon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/**
 * The words and synonyms of a data directory. Those that were in use last are kept beside the index
 * that was written with them: a line that breaks a rule, or a folder that is gone, must not keep
 * the next start from answering as before.
 *
 * @param index the directory of the index, beside which they are kept
 */
public record LexiconInUse(LexiconFolder lexicon, Path index) {
  private static final Logger LOGGER = System.getLogger(LexiconInUse.class.getName());

  /**
   * As they are written.
   *
   * @throws RejectedException naming a line that breaks a rule, or the folder if it is gone
   */
  public Analysis read() {
    return analysis(written());
  }

  private LexiconFolder written() {
    if (!Files.isDirectory(lexicon.path()) && Files.isDirectory(kept().path())) {
      throw Refusal.invalid("lexicon-gone").at(lexicon.path());
    }
    return lexicon;
  }

  /** As they are written, or else as they were in use last, and the log says so. */
  public Analysis usable() {
    try {
      return read();
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "The words in use last stay in use: " + e.getMessage());
      return last();
    }
  }

  private Analysis last() {
    try {
      return analysis(kept());
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "There are none, the dictionary is used: " + e.getMessage());
      return HanLp.analysis(Lexicon.EMPTY);
    }
  }

  private static Analysis analysis(LexiconFolder folder) {
    return HanLp.analysis(folder.words(), folder.synonyms(), folder.antonyms());
  }

  /** What is wrong with them as they are written, null if nothing is. */
  public @Nullable RuntimeException problem() {
    try {
      written().check();
      return null;
    } catch (RejectedException | UncheckedIOException e) {
      return e;
    }
  }

  /** Keeps them, if they break no rule. */
  public void keep() {
    try {
      if (Files.isDirectory(lexicon.path())) {
        Files.createDirectories(kept().path());
        boolean unused = kept().replaceBy(lexicon);
        for (String name : List.copyOf(kept().files().texts().keySet())) {
          if (!Files.exists(lexicon.path().resolve(name))) {
            Files.delete(kept().path().resolve(name));
          }
        }
      }
    } catch (RejectedException | IOException | UncheckedIOException e) {
      LOGGER.log(Level.DEBUG, "What was kept before stays", e);
    }
  }

  private LexiconFolder kept() {
    return LexiconFolder.in(index);
  }
}
