package yingda.content;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.document.RejectedException;
import yingda.text.Lexicon;

/** A file of dictionary words: one a line, {@code #} begins a comment. */
public final class LexiconFile {
  private static final int MAX_WORD = 40;

  private LexiconFile() {}

  /** Where the words of a content folder lie, if it has any. */
  public static Path in(Path content) {
    return content.resolve("lexicon").resolve("words.txt");
  }

  /**
   * The words of a file; none if there is no such file.
   *
   * @throws RejectedException naming the line that is no word
   */
  public static Lexicon read(Path file) {
    if (!Files.exists(file)) {
      return Lexicon.EMPTY;
    }
    List<String> words = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      String word = line.replaceFirst("#.*", "").strip();
      if (!word.isEmpty()) {
        check(file.getFileName() + ":" + number, word);
        words.add(word);
      }
    }
    return new Lexicon(words);
  }

  /**
   * Puts a content folder's words in the place of those in use, if they differ. They take effect
   * when the index is opened next.
   *
   * @return whether they differed
   * @throws RejectedException naming the line that is no word; then nothing is replaced
   */
  public static boolean replace(Path inUse, Path by) {
    if (!Files.exists(by) || read(by).fingerprint().equals(read(inUse).fingerprint())) {
      return false;
    }
    try {
      Files.createDirectories(inUse.toAbsolutePath().getParent());
      Path draft = inUse.resolveSibling(inUse.getFileName() + ".new");
      Files.copy(by, draft, REPLACE_EXISTING);
      Files.move(draft, inUse, REPLACE_EXISTING, ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("can't replace " + inUse, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw RejectedException.invalid(file.toString(), "is not UTF-8, save it as UTF-8");
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  private static void check(String place, String word) {
    if (word.length() > MAX_WORD || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
      throw RejectedException.invalid(
          place,
          "\"" + word + "\" is no word, expected one of at most " + MAX_WORD + " letters a line");
    }
  }
}
