package yingda.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Span;
import yingda.text.Token;
import yingda.text.Variant;

/**
 * What may stand in a text in the place of some terms of the question.
 *
 * @param own the terms: 七
 * @param tokens what stands there instead, side by side: 7
 */
record Alternative(Set<String> own, List<Token> tokens) {

  /** The alternatives of a normalised question that was cut into these. */
  static List<Alternative> of(
      String normalized, List<Token> words, List<Token> all, Analysis analysis) {
    List<Alternative> alternatives = new ArrayList<>();
    for (Variant variant : analysis.variants().of(normalized, words, all)) {
      List<Token> tokens = analysis.tokenizer().queryTokens(variant.text());
      alternatives.add(new Alternative(own(variant.span(), words, all), tokens));
    }
    return alternatives;
  }

  /** A dictionary word if it is one, else the words there. */
  private static Set<String> own(Span span, List<Token> words, List<Token> all) {
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
  boolean isFor(String character) {
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
