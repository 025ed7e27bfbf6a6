package yingda.lucene;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import yingda.text.Analysis;
import yingda.text.Token;

/** Finds the wording of an entry that is nearest to what was asked. For one search. */
final class Wordings {
  /**
   * A wording and how near it is.
   *
   * @param terms all that can be found of it
   * @param asked share of the question it has
   * @param covered share of it the question has
   * @param exact whether they are the same but for punctuation, case and script
   */
  record Nearest(String wording, Set<String> terms, double asked, double covered, boolean exact) {

    /** For comparison only: it has most of the question, and least beside it. */
    double nearness() {
      return asked + covered / 2 + (exact ? 1 : 0);
    }
  }

  /** Share of a negative that a question must have: 能退吗 alone is not 不想要了能退吗. */
  private static final double LEAST_OF_NEGATIVE = 0.7;

  private final Analysis analysis;
  private final AskedTerms asked;
  private final Rarity rarity;

  Wordings(Analysis analysis, AskedTerms asked, Rarity rarity) {
    this.analysis = analysis;
    this.asked = asked;
    this.rarity = rarity;
  }

  /** The question of a stored entry and its similar questions. */
  static List<String> of(Document document) {
    List<String> wordings = new ArrayList<>();
    wordings.add(document.get(Fields.QUESTION));
    wordings.addAll(List.of(document.getValues(Fields.SIMILAR)));
    return wordings;
  }

  /** Whether a negative of a stored entry is nearer to the question than that wording. */
  boolean hasNearerNegative(Document document, Nearest wording) throws IOException {
    List<String> negatives = List.of(document.getValues(Fields.NEGATIVE));
    if (negatives.isEmpty()) {
      return false;
    }
    Nearest negative = nearest(negatives);
    return negative.covered() >= LEAST_OF_NEGATIVE && negative.nearness() > wording.nearness();
  }

  /**
   * The nearest one.
   *
   * @param wordings at least one; the first wins a draw
   */
  Nearest nearest(List<String> wordings) throws IOException {
    Nearest nearest = compare(wordings.getFirst());
    for (String wording : wordings.subList(1, wordings.size())) {
      Nearest other = compare(wording);
      if (other.nearness() > nearest.nearness()) {
        nearest = other;
      }
    }
    return nearest;
  }

  private Nearest compare(String wording) throws IOException {
    String normalized = analysis.normalizer().normalize(wording);
    Set<String> terms = asked.understood(texts(analysis.tokenizer().indexTokens(normalized)));
    if (Exact.of(normalized).equals(asked.exact())) {
      return new Nearest(wording, terms, 1, 1, true);
    }
    double share = rarity.shareFound(asked.words(), terms);
    double covered = share == 0 ? 0 : rarity.shareFound(words(normalized), asked.all());
    return new Nearest(wording, terms, share, covered, false);
  }

  private Set<String> words(String normalized) {
    return texts(analysis.tokenizer().queryTokens(normalized));
  }

  private static Set<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(toSet());
  }
}
