package yingda.ranking;

import java.util.List;
import yingda.text.Analysis;
import yingda.text.Token;

/**
 * A wording as it is kept with its entry. Thirty are compared with every question, so their most
 * likely cut, which takes longest, is made once and kept with them.
 *
 * @param under the heading it is read under, empty where it stands for itself
 * @param words its most likely words and those of the heading, each once
 */
public record AnalyzedWording(String text, String under, List<String> words) {

  /** The most likely cut of a text, each word once. */
  public static List<String> words(String text, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(text);
    return analysis.tokenizer().queryTokens(normalized).stream()
        .map(Token::text)
        .distinct()
        .toList();
  }

  /** As it is compared. */
  String whole() {
    return under.isEmpty() ? text : under + " " + text;
  }
}
