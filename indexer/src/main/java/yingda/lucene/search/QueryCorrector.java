package yingda.lucene.search;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.util.BytesRef;
import yingda.lucene.index.EntryOrder;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.lucene.index.StoredWordings;
import yingda.text.Analysis;
import yingda.text.Pronunciation;
import yingda.text.TextSpan;
import yingda.text.Token;

/**
 * Guesses what was meant by words that no text has: 退货 by tuihuo, th, tui货 or 退火, iphone by ipone.
 * For one search.
 */
final class QueryCorrector {
  /** To count what a sound is written as. */
  private static final int MOST_ENTRIES = 200;

  private static final Set<String> WORDINGS = Set.of(IndexFields.QUESTION, IndexFields.SIMILAR);

  private final Snapshot snapshot;
  private final Analysis analysis;
  private final BooleanQuery allowed;

  /**
   * @param allowed what the reader may see: nothing else is guessed
   */
  QueryCorrector(Snapshot snapshot, BooleanQuery allowed) {
    this.snapshot = snapshot;
    this.analysis = snapshot.analysis();
    this.allowed = allowed;
  }

  /** The question with its unknown words guessed; empty if there is nothing to guess. */
  Optional<String> of(String normalized) throws IOException {
    List<Token> unknown = unknown(analysis.tokenizer().queryTokens(normalized));
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> meant = said(normalized);
    meant = meant.isPresent() ? meant : abbreviated(normalized);
    return meant.isPresent() ? meant : wordByWord(normalized, unknown);
  }

  /**
   * Words, of letters or of several Han characters, that neither wordings nor answers have.
   * Letters, and a word by itself, may stand in an answer in passing: a manual shows how to type
   * tuihuo.
   */
  private List<Token> unknown(List<Token> words) throws IOException {
    List<Token> unknown = new ArrayList<>();
    for (Token word : words) {
      boolean sounds = word.length() > 1 && Character.isLetter(word.text().charAt(0));
      boolean inPassing = words.size() == 1 || PhoneticQuery.isLetter(word.text().charAt(0));
      int inAnswers = inPassing ? 0 : frequency(IndexFields.BODY, word);
      if (sounds && frequency(IndexFields.WORDS, word) + inAnswers == 0) {
        unknown.add(word);
      }
    }
    return unknown;
  }

  private int frequency(String field, Token word) throws IOException {
    return snapshot.terms().frequency(new Term(field, word.text()));
  }

  private Optional<String> wordByWord(String text, List<Token> unknown) throws IOException {
    String guessed = text;
    for (Token word : unknown.reversed()) { // so that the offsets before it hold
      TextSpan span = new TextSpan(word.start(), word.end());
      Optional<String> meant = Optional.empty();
      for (TextSpan stretch : List.of(withNext(span, text), withPrevious(span, text), span)) {
        if (meant.isEmpty()) {
          TextSpan unheard = span;
          meant = said(stretch.of(text)).filter(said -> keeps(unheard, stretch, said, text));
          span = meant.isPresent() ? stretch : span;
        }
      }
      meant = meant.isPresent() ? meant : spelled(word.text());
      guessed =
          guessed.substring(0, span.start())
              + meant.orElse(word.text())
              + guessed.substring(span.end());
    }
    return guessed.equals(text) ? Optional.empty() : Optional.of(guessed);
  }

  /** The half in Han of a word that was half typed in pinyin. */
  private static TextSpan withNext(TextSpan span, String text) {
    boolean more = span.end() < text.length() && Character.isIdeographic(text.charAt(span.end()));
    return new TextSpan(span.start(), more ? span.end() + 1 : span.end());
  }

  private static TextSpan withPrevious(TextSpan span, String text) {
    boolean more = span.start() > 0 && Character.isIdeographic(text.charAt(span.start() - 1));
    return new TextSpan(more ? span.start() - 1 : span.start(), span.end());
  }

  /** Whether a guess changes no part of a known word beside an unknown one: 怎 of 怎么. */
  private boolean keeps(TextSpan unknown, TextSpan stretch, String guess, String text) {
    return new WordBoundaries(text, analysis).holds(stretch)
        || (guess.startsWith(text.substring(stretch.start(), unknown.start()))
            && guess.endsWith(text.substring(unknown.end(), stretch.end())));
  }

  /** What a wording has that sounds the same. Only letters may stop inside a syllable. */
  private Optional<String> said(String text) throws IOException {
    String sound = Pronunciation.of(text, analysis.pinyin()).full();
    boolean whole = Character.isIdeographic(text.charAt(text.length() - 1));
    return mostFrequent(
        IndexFields.PINYIN,
        sound,
        written -> whole ? written.findWhole(sound) : written.find(sound));
  }

  /** What a wording has that begins with these letters. A word inside a question has too few. */
  private Optional<String> abbreviated(String text) throws IOException {
    if (text.chars().noneMatch(PhoneticQuery::isLetter)) {
      return Optional.empty();
    }
    String initials = Pronunciation.of(text, analysis.pinyin()).initials();
    return mostFrequent(IndexFields.INITIALS, initials, written -> written.findInitials(initials));
  }

  private Optional<String> mostFrequent(
      String field, String sound, Function<Pronunciation, Optional<TextSpan>> find)
      throws IOException {
    if (!PhoneticQuery.isTelling(sound)) {
      return Optional.empty();
    }
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String wording : wordings(PhoneticQuery.prefix(field, sound))) {
      String normalized = analysis.normalizer().normalize(wording);
      find.apply(Pronunciation.of(normalized, analysis.pinyin()))
          .filter(span -> new WordBoundaries(normalized, analysis).holds(span))
          .map(span -> span.of(normalized))
          .filter(stretch -> stretch.codePoints().anyMatch(Character::isIdeographic))
          .ifPresent(stretch -> counts.merge(stretch, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            comparing((Map.Entry<String, Integer> said) -> isWord(said.getKey()))
                .thenComparing(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  /** One word is rather meant than several in a row that sound so: 道歉, and not 到 欠. */
  private boolean isWord(String stretch) {
    return analysis.tokenizer().queryTokens(stretch).size() == 1;
  }

  /** Letters of a longer word are no sound: th is not in txt 和. */
  static boolean cutsLetters(TextSpan span, String text) {
    return isInside(span.start(), text) || isInside(span.end(), text);
  }

  /** Whether letters of one word stand on both sides of a place. */
  static boolean isInside(int place, String text) {
    return place > 0
        && place < text.length()
        && PhoneticQuery.isLetter(text.charAt(place - 1))
        && PhoneticQuery.isLetter(text.charAt(place));
  }

  /** Those of the first entries that meet a query by one of them. */
  private List<String> wordings(Query wording) throws IOException {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder().add(EntryQuery.bestWording(wording), Occur.FILTER);
    allowed.clauses().forEach(query::add);
    List<String> wordings = new ArrayList<>();
    Sort sort = EntryOrder.BY_ADDRESS;
    for (ScoreDoc found : snapshot.searcher().search(query.build(), MOST_ENTRIES, sort).scoreDocs) {
      Document entry = snapshot.searcher().storedFields().document(found.doc, WORDINGS);
      wordings.addAll(StoredWordings.texts(entry));
    }
    return wordings;
  }

  /** The most frequent word that differs in one letter, if the word is long enough to tell. */
  private Optional<String> spelled(String word) throws IOException {
    Terms terms = MultiTerms.getTerms(snapshot.reader(), IndexFields.WORDS);
    if (terms == null || !PhoneticQuery.isLong(word)) {
      return Optional.empty();
    }
    TermsEnum near = new FuzzyTermsEnum(terms, new Term(IndexFields.WORDS, word), 1, 1, true);
    Optional<String> best = Optional.empty();
    int highest = 0;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      int frequency =
          snapshot.terms().frequency(new Term(IndexFields.WORDS, BytesRef.deepCopyOf(term)));
      if (frequency > highest) {
        highest = frequency;
        best = Optional.of(term.utf8ToString());
      }
    }
    return best;
  }
}
