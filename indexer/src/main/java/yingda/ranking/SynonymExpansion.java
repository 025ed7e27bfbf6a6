package yingda.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.QueryVariant;
import yingda.text.TextSpan;
import yingda.text.Token;

/**
 * What may stand in a text in the place of some terms of the question.
 *
 * @param own the terms: 七
 * @param tokens what stands there instead, side by side: 7
 * @param same whether it says exactly the same, and so counts as much
 */
public record SynonymExpansion(Set<String> own, List<Token> tokens, boolean same) {

  /** The alternatives of a normalised question that was cut into these. */
  static List<SynonymExpansion> of(
      String normalized, List<Token> words, List<Token> all, Analysis analysis) {
    List<SynonymExpansion> alternatives = new ArrayList<>();
    for (QueryVariant variant : analysis.variants().of(normalized, words, all)) {
      List<Token> tokens = analysis.tokenizer().queryTokens(variant.text());
      alternatives.add(
          new SynonymExpansion(own(variant.span(), words, all), tokens, variant.same()));
    }
    return alternatives;
  }

  /** A dictionary word if it is one, else the words there. */
  private static Set<String> own(TextSpan span, List<Token> words, List<Token> all) {
    Set<String> inside = new LinkedHashSet<>();
    for (Token token : all) {
      if (token.start() == span.start() && token.end() == span.end()) {
        return Set.of(token.text());
      }
    }
    for (Token word : words) {
      if (word.start() >= span.start() && word.end() <= span.end()) {
        inside.add(word.text());
      }
    }
    return inside;
  }

  /** What it consists of. */
  List<String> texts() {
    return tokens.stream().map(Token::text).toList();
  }

  /** Whether a character, or a word of letters, is among what it stands for. */
  public boolean isFor(String character) {
    return own.stream().anyMatch(text -> text.contains(character));
  }

  /** Whether a text with these terms has all of it. */
  boolean isIn(Set<String> text) {
    for (Token token : tokens) {
      if (!text.contains(token.text())) {
        return false;
      }
    }
    return true;
  }
}
