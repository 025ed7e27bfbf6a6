package yingda.lucene.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.lucene.index.StoredWordings;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.AnalyzedWording;
import yingda.ranking.Feature;
import yingda.ranking.FunctionWords;
import yingda.ranking.InverseDocumentFrequency;
import yingda.ranking.LinearModel;
import yingda.ranking.WordingMatcher;
import yingda.search.Highlight;
import yingda.search.Suggestion;
import yingda.text.Analysis;
import yingda.text.Pronunciation;
import yingda.text.TextSpan;
import yingda.text.Token;
import yingda.text.WordingKey;

/**
 * Reads what completes the typed text, and puts first what says least beside it: for 退货 the plain
 * 怎么退货. For one search.
 */
final class SuggestionReader {
  private static final Set<String> STORED =
      Set.of(
          IndexFields.DOCUMENT_ID,
          IndexFields.ANCHOR,
          IndexFields.KIND,
          IndexFields.PRODUCT,
          IndexFields.AUDIENCE,
          IndexFields.QUESTION,
          IndexFields.SIMILAR,
          IndexFields.CUT);

  /** How the typed text stands in a wording, best first. */
  private enum Match {
    /** As it is. */
    WHOLE,
    /** As it sounds, or as the beginning of a word in letters. */
    READING,
    /** By most of its characters, or a letter away. */
    NEARLY,
    /** As letters inside a word: th in author. */
    INSIDE_WORD,
    /** Only as words that meet sound: 优惠 in 没有回应. */
    BY_CHANCE
  }

  private record Found(Suggestion suggestion, Match match, int unsaid) {}

  private final StoredFields stored;
  private final Analysis analysis;
  private final WordingMatcher wordings;
  private final Set<String> asked;
  private final String beginning;
  private final Pronunciation said;
  private final String typed;
  private final Set<String> characters;

  /** Whether no letter was typed, which may be pinyin or its beginning. */
  private final boolean isHan;

  /**
   * @param weights the ones in use
   */
  SuggestionReader(Snapshot snapshot, AnalyzedQuery asked, LinearModel weights) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.analysis = snapshot.analysis();
    InverseDocumentFrequency rarity = snapshot.rarity();
    this.wordings = new WordingMatcher(analysis, asked, rarity, weights);
    this.asked = new HashSet<>(asked.words());
    this.asked.addAll(asked.parts());
    this.beginning = asked.beginning();
    this.said = Pronunciation.of(asked.exact(), analysis.pinyin());
    this.typed = asked.exact();
    this.characters = asked.characters();
    this.isHan = typed.codePoints().allMatch(Character::isIdeographic);
  }

  /**
   * The best of those found, which come in the order of the query.
   *
   * @param limit most of them
   */
  List<Suggestion> best(ScoreDoc[] scored, int limit) throws IOException {
    List<Found> found = new ArrayList<>();
    for (ScoreDoc one : scored) {
      Suggestion suggestion = read(one);
      Match match = match(suggestion.matched());
      if (match != Match.BY_CHANCE) {
        found.add(new Found(suggestion, match, unsaid(suggestion.matched())));
      }
    }
    found.sort(comparing(Found::match).thenComparingInt(Found::unsaid));
    return found.stream().limit(limit).map(Found::suggestion).toList();
  }

  private Match match(String matched) {
    String normalized = analysis.normalizer().normalize(matched);
    int place = normalized.indexOf(typed);
    if (place >= 0 && !QueryCorrector.isInside(place, normalized)) {
      return QueryCorrector.isInside(place + typed.length(), normalized)
          ? Match.READING
          : Match.WHOLE;
    }
    if (WordingKey.of(normalized).startsWith(typed)) {
      return Match.WHOLE;
    }
    if (sound(normalized).isPresent()) {
      return Match.READING;
    }
    if (place >= 0) {
      return Match.INSIDE_WORD;
    }
    return isHan && !hasMostCharacters(normalized) ? Match.BY_CHANCE : Match.NEARLY;
  }

  private boolean hasMostCharacters(String normalized) {
    long has = characters.stream().filter(normalized::contains).count();
    return has >= CompletionQuery.least(characters.size());
  }

  /** How many characters of a wording name something that was not typed. */
  private int unsaid(String wording) {
    List<Highlight> said = highlights(wording);
    int unsaid = 0;
    for (Token token : analysis.tokenizer().queryTokens(analysis.normalizer().normalize(wording))) {
      boolean isSaid =
          said.stream().anyMatch(part -> part.start() < token.end() && token.start() < part.end());
      unsaid += isSaid || FunctionWords.contains(token.text()) ? 0 : token.end() - token.start();
    }
    return unsaid;
  }

  private Suggestion read(ScoreDoc scored) throws IOException {
    Document document = stored.document(scored.doc, STORED);
    String matched = matched(StoredWordings.of(document));
    String product = document.get(IndexFields.PRODUCT);
    return new Suggestion(
        document.get(IndexFields.DOCUMENT_ID),
        document.get(IndexFields.ANCHOR),
        Kind.of(IndexFields.KIND, document.get(IndexFields.KIND)),
        product.isEmpty() ? null : product,
        Audience.of(IndexFields.AUDIENCE, document.get(IndexFields.AUDIENCE)),
        document.get(IndexFields.QUESTION),
        matched,
        highlights(matched));
  }

  /** The nearest one; if none is near, the plainest of those that sound like it. */
  private String matched(List<AnalyzedWording> candidates) throws IOException {
    WordingMatcher.Nearest nearest = wordings.nearest(candidates, List.of(), List.of());
    if (nearest.features().of(Feature.QUERY_COVERAGE) > 0) {
      return nearest.wording().text();
    }
    return candidates.stream()
        .map(AnalyzedWording::text)
        .filter(this::soundsLikeIt)
        .min(comparingInt(this::unsaid))
        .orElse(nearest.wording().text());
  }

  private boolean soundsLikeIt(String wording) {
    return sound(analysis.normalizer().normalize(wording)).isPresent();
  }

  /** Where a wording sounds like what was typed; letters of a longer word are no sound. */
  private Optional<TextSpan> sound(String normalized) {
    Pronunciation written = Pronunciation.of(normalized, analysis.pinyin());
    return written
        .find(said.full())
        .or(() -> written.findInitials(said.initials()))
        .filter(span -> !QueryCorrector.cutsLetters(span, normalized))
        .filter(span -> !isHan || new WordBoundaries(normalized, analysis).holds(span));
  }

  private List<Highlight> highlights(String matched) {
    List<Highlight> found = new ArrayList<>();
    String normalized = analysis.normalizer().normalize(matched);
    for (Token token : analysis.tokenizer().indexTokens(normalized)) {
      if (asked.contains(token.text())) {
        found.add(new Highlight(token.start(), token.end()));
      } else if (!beginning.isEmpty() && token.text().startsWith(beginning)) {
        found.add(new Highlight(token.start(), token.start() + beginning.length()));
      }
    }
    if (found.isEmpty()) {
      sound(normalized).ifPresent(span -> found.add(new Highlight(span.start(), span.end())));
    }
    return HighlightMerger.joined(found);
  }
}
