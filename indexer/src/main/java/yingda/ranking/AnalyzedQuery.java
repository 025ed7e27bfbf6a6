package yingda.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Bigrams;
import yingda.text.Codes;
import yingda.text.Invisible;
import yingda.text.Token;
import yingda.text.WordingKey;

/**
 * What a question asks the fields for, each term once.
 *
 * @param words the linear cut: 七天 无理由 退货
 * @param parts dictionary words inside those words: 理由
 * @param characters single Han characters and Latin or digit runs: found whatever the cut
 * @param phrase the pairs of neighbours with their positions
 * @param codes model and error numbers, joined
 * @param alternatives what else would say the same
 * @param all words, parts and characters, and those of the alternatives
 * @param exact the whole question, word characters only
 * @param normalized the whole question
 * @param claims what a wording may disagree about
 * @param newest words of the question itself that tell something, where it was read behind what was
 *     said before; empty where it stands for itself
 */
public record AnalyzedQuery(
    Set<String> words,
    Set<String> parts,
    Set<String> characters,
    List<Token> phrase,
    Set<String> codes,
    List<SynonymExpansion> alternatives,
    Set<String> all,
    String exact,
    String normalized,
    NumbersAndNegation claims,
    Set<String> newest) {

  public static AnalyzedQuery of(String question, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(Invisible.without(question));
    List<Token> cut = analysis.tokenizer().queryTokens(normalized);
    List<Token> tokens = analysis.tokenizer().indexTokens(normalized);
    Set<String> words = texts(cut);
    Set<String> parts = new LinkedHashSet<>();
    Set<String> characters = new LinkedHashSet<>();
    for (Token token : tokens) {
      if (token.length() == 1 || isLatin(token.text())) {
        characters.add(token.text());
      } else if (!words.contains(token.text())) {
        parts.add(token.text());
      }
    }
    List<SynonymExpansion> alternatives = SynonymExpansion.of(normalized, cut, tokens, analysis);
    Set<String> all = new LinkedHashSet<>(words);
    all.addAll(parts);
    all.addAll(characters);
    alternatives.forEach(alternative -> all.addAll(alternative.texts()));
    return new AnalyzedQuery(
        words,
        parts,
        characters,
        Bigrams.tokens(normalized),
        texts(Codes.tokens(normalized)),
        alternatives,
        all,
        WordingKey.of(normalized),
        normalized,
        NumbersAndNegation.of(normalized, words, analysis),
        Set.of());
  }

  /**
   * Those of a question behind what was said before it.
   *
   * @param both what was said, and the question
   */
  public static AnalyzedQuery of(String both, String question, Analysis analysis) {
    AnalyzedQuery whole = of(both, analysis);
    Set<String> newest = new LinkedHashSet<>(of(question, analysis).words());
    newest.removeIf(FunctionWords::contains);
    return new AnalyzedQuery(
        whole.words,
        whole.parts,
        whole.characters,
        whole.phrase,
        whole.codes,
        whole.alternatives,
        whole.all,
        whole.exact,
        whole.normalized,
        whole.claims,
        newest);
  }

  /** The same with further alternatives. */
  public AnalyzedQuery with(List<SynonymExpansion> more) {
    List<SynonymExpansion> others = new ArrayList<>(alternatives);
    others.addAll(more);
    Set<String> terms = new LinkedHashSet<>(all);
    more.forEach(alternative -> terms.addAll(alternative.texts()));
    return new AnalyzedQuery(
        words, parts, characters, phrase, codes, others, terms, exact, normalized, claims, newest);
  }

  /** Whether there is nothing to look for: 👍 and ？ alone. */
  public boolean isEmpty() {
    return exact.isEmpty();
  }

  /** How long it is, from 0 to 1: from {@link RankingParameters.Query#longFrom} characters on. */
  double length() {
    return Math.min(1, (double) normalized.length() / RankingParameters.DEFAULT.query().longFrom());
  }

  /** Pairs of neighbours. */
  public Set<String> bigrams() {
    return texts(phrase);
  }

  /** What is worth showing where it matched: words and parts, and alternatives side by side. */
  public Set<List<String>> shown() {
    Set<List<String>> shown = new LinkedHashSet<>();
    parts.forEach(part -> shown.add(List.of(part)));
    words.forEach(word -> shown.add(List.of(word)));
    telling().forEach(alternative -> shown.add(alternative.texts()));
    shown.removeIf(FunctionWords::containsAll);
    return shown;
  }

  /** The alternatives to words that say something of the subject: not to 怎么. */
  public List<SynonymExpansion> telling() {
    return alternatives.stream()
        .filter(alternative -> !FunctionWords.containsAll(alternative.own()))
        .toList();
  }

  /** The terms of two texts together, and those of the question that they have alternatives for. */
  public Set<String> understood(Set<String> text, Set<String> other) {
    return understood(union(text, other));
  }

  /** The terms of a text, and those of the question that it has alternatives for. */
  public Set<String> understood(Set<String> text) {
    Set<String> more = new HashSet<>();
    for (SynonymExpansion alternative : alternatives) {
      if (alternative.isIn(text)) {
        more.addAll(alternative.own());
      }
    }
    return union(text, more);
  }

  /** What is in either; a search makes many, and most would add nothing. */
  private static Set<String> union(Set<String> some, Set<String> others) {
    if (some.containsAll(others)) {
      return some;
    }
    Set<String> union = new HashSet<>(some);
    union.addAll(others);
    return union;
  }

  /** The letters or digits it ends in, which may begin a longer word; empty if it ends in Han. */
  public String beginning() {
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
