package yingda.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a sentence into its most likely words and what stands between them. */
public final class SentenceWords {
  private SentenceWords() {}

  /**
   * @return words as they are written, and single characters between them; together they are the
   *     sentence
   */
  public static List<String> of(String sentence, Analysis analysis) {
    List<String> words = new ArrayList<>();
    int end = 0;
    String normalized = analysis.normalizer().normalize(sentence);
    for (Token token : analysis.tokenizer().queryTokens(normalized)) {
      addCharacters(sentence.substring(end, token.start()), words);
      words.add(sentence.substring(token.start(), token.end()));
      end = token.end();
    }
    addCharacters(sentence.substring(end), words);
    return words;
  }

  private static void addCharacters(String between, List<String> words) {
    between.codePoints().mapToObj(Character::toString).forEach(words::add);
  }
}
