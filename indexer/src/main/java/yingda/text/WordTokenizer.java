package yingda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts normalised text into words: Han by a dictionary, everything else by rule. Latin letters and
 * numbers are words, so X100-Pro is x, 100 and pro; signs that tell them apart belong to them, c++;
 * 199.00 and 7.5.1 are one number each; a kana or Hangul syllable stands alone; punctuation and
 * emoji are no words.
 *
 * <p>A position counts the word characters before a token and so never depends on how they were
 * cut. Every query token of a stretch of Han is also an index token of every text that contains the
 * stretch, at the same place in it: a phrase matches whatever surrounds it. Safe for concurrent
 * use.
 */
public final class WordTokenizer {
  /** A longer word is cut into pieces of so many UTF-16 units. */
  public static final int MAX_TOKEN_LENGTH = Runs.MAX_TOKEN_LENGTH;

  /** Memory of the most likely cut grows with this: 1 MB at a time takes 400 MB of heap. */
  private static final int MAX_CUT_LENGTH = 2_048;

  private final Segmenter segmenter;

  public WordTokenizer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  /**
   * All that a text can be found by: each Han character, each dictionary word, overlapping ones
   * too, each other word with its signs and without, x100pro for X100-Pro, and 1000 for 1,000.
   *
   * @return by position, then by length; none twice
   */
  public List<Token> indexTokens(String normalized) {
    return Invisible.ignoring(normalized, this::allTokens);
  }

  private List<Token> allTokens(String normalized) {
    List<Token> tokens = new ArrayList<>(normalized.length() * 2);
    List<Run> runs = Runs.of(normalized);
    int joined = 0;
    int grouped = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.kind() == CharacterKind.HAN) {
        addWords(tokens, normalized, run);
        continue;
      }
      Run signed = Signs.with(run, normalized);
      if (!signed.equals(run)) {
        tokens.add(signed.token(normalized));
      }
      tokens.add(run.token(normalized));
      if (run.isAlphanumeric() && i >= joined) {
        Compound compound = Compound.at(runs, i, normalized, WordTokenizer::isHyphen);
        joined = i + compound.runs().size();
        addJoined(tokens, normalized, compound);
      }
      if (run.kind() == CharacterKind.DIGIT && i >= grouped) {
        Compound group = Compound.digits(runs, i, normalized);
        grouped = i + group.runs().size();
        if (grouped > joined) {
          addJoined(tokens, normalized, group);
        }
      }
    }
    return tokens;
  }

  /**
   * The most likely words, side by side: what to ask an index of {@link #indexTokens} for.
   *
   * @return by position, which is strictly increasing
   */
  public List<Token> queryTokens(String normalized) {
    return Invisible.ignoring(normalized, this::likelyTokens);
  }

  private List<Token> likelyTokens(String normalized) {
    List<Token> tokens = new ArrayList<>();
    for (Run run : Runs.of(normalized)) {
      if (run.kind() == CharacterKind.HAN) {
        addCut(tokens, normalized, run);
      } else {
        tokens.add(Signs.with(run, normalized).token(normalized));
      }
    }
    return tokens;
  }

  private void addWords(List<Token> tokens, String text, Run run) {
    List<TextSpan> words = segmenter.words(text.substring(run.start(), run.end()));
    int next = 0;
    for (int start = run.start(); start < run.end(); start++) {
      tokens.add(run.token(text, start, start + 1));
      while (next < words.size() && run.start() + words.get(next).start() == start) {
        tokens.add(run.token(text, start, run.start() + words.get(next).end()));
        next++;
      }
    }
  }

  private void addCut(List<Token> tokens, String text, Run run) {
    for (int from = run.start(); from < run.end(); from += MAX_CUT_LENGTH) {
      int to = Math.min(from + MAX_CUT_LENGTH, run.end());
      for (TextSpan word : segmenter.cut(text.substring(from, to))) {
        tokens.add(run.token(text, from + word.start(), from + word.end()));
      }
    }
  }

  private static void addJoined(List<Token> tokens, String text, Compound compound) {
    if (compound.runs().size() > 1 && !compound.isTooLong()) {
      tokens.add(compound.token(text));
    }
  }

  private static boolean isHyphen(int character) {
    return character == '_' || Character.getType(character) == Character.DASH_PUNCTUATION;
  }
}
