package yingda.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Bigrams;
import yingda.text.Codes;
import yingda.text.Token;

/**
 * What a question asks the fields for, each term once.
 *
 * @param words the linear cut: 七天 无理由 退货
 * @param parts dictionary words inside those words: 理由
 * @param characters single Han characters and Latin or digit runs: found whatever the cut
 * @param phrase the pairs of neighbours with their positions
 * @param codes model and error numbers, joined
 * @param all words, parts and characters
 * @param exact the whole question, word characters only
 * @param claims what a wording may disagree about
 */
record AskedTerms(
    Set<String> words,
    Set<String> parts,
    Set<String> characters,
    List<Token> phrase,
    Set<String> codes,
    Set<String> all,
    String exact,
    Claims claims) {

  static AskedTerms of(String question, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(question);
    Set<String> words = texts(analysis.tokenizer().queryTokens(normalized));
    Set<String> parts = new LinkedHashSet<>();
    Set<String> characters = new LinkedHashSet<>();
    for (Token token : analysis.tokenizer().indexTokens(normalized)) {
      if (token.length() == 1 || isLatin(token.text())) {
        characters.add(token.text());
      } else if (!words.contains(token.text())) {
        parts.add(token.text());
      }
    }
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(parts);
    all.addAll(characters);
    return new AskedTerms(
        words,
        parts,
        characters,
        Bigrams.tokens(normalized),
        texts(Codes.tokens(normalized)),
        all,
        Exact.of(normalized),
        Claims.of(normalized));
  }

  /** Pairs of neighbours. */
  Set<String> bigrams() {
    return texts(phrase);
  }

  /** The words and parts that are worth showing where they matched. */
  Collection<String> shown() {
    List<String> shown = new ArrayList<>(parts);
    words.stream().filter(word -> !FunctionWords.contains(word)).forEach(shown::add);
    return shown;
  }

  /** The letters or digits it ends in, which may begin a longer word; empty if it ends in Han. */
  String beginning() {
    String last = "";
    for (String character : characters) {
      last = character;
    }
    return !last.isEmpty() && isLatin(last) ? last : "";
  }

  private static boolean isLatin(String text) {
    return !Character.isIdeographic(text.codePointAt(0));
  }

  private static Set<String> texts(List<Token> tokens) {
    Set<String> texts = new LinkedHashSet<>();
    tokens.forEach(token -> texts.add(token.text()));
    return texts;
  }
}
