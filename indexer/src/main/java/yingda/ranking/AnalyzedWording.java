package yingda.ranking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import yingda.document.Entry;
import yingda.lucene.index.IndexFields;
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
  /** Between words: none has one inside. */
  private static final String SPACE = " ";

  /** Keeps all wordings of an entry, and its negatives. */
  public static void addTo(Document document, Entry entry, Analysis analysis) {
    add(document, IndexFields.QUESTION, List.of(entry.question()), analysis);
    add(document, IndexFields.SIMILAR, entry.similar(), analysis);
    add(document, IndexFields.NEGATIVE, entry.negatives(), analysis);
  }

  private static void add(Document document, String field, List<String> texts, Analysis analysis) {
    for (String text : texts) {
      document.add(new StoredField(field, text));
      document.add(new StoredField(IndexFields.CUT, String.join(SPACE, words(text, analysis))));
    }
  }

  private static List<String> words(String text, Analysis analysis) {
    String normalized = analysis.normalizer().normalize(text);
    return analysis.tokenizer().queryTokens(normalized).stream()
        .map(Token::text)
        .distinct()
        .toList();
  }

  /** The question of a stored entry and its similar questions. */
  public static List<AnalyzedWording> of(Document document) {
    List<String> texts = texts(document);
    return cut(texts, List.of(document.getValues(IndexFields.CUT)));
  }

  /** The question of a stored entry as it is read under its title and each of its headings. */
  static List<AnalyzedWording> underHeadings(Document document, Analysis analysis) {
    AnalyzedWording question = of(document).getFirst();
    List<AnalyzedWording> read = new ArrayList<>();
    for (String heading : headings(document)) {
      Set<String> words = new LinkedHashSet<>(words(heading, analysis));
      words.addAll(question.words());
      read.add(new AnalyzedWording(question.text(), heading, List.copyOf(words)));
    }
    return read;
  }

  /** Its title and the headings above it, but for one that is its question. */
  public static List<String> headings(Document document) {
    Set<String> headings = new LinkedHashSet<>(List.of(document.getValues(IndexFields.PATH)));
    headings.add(document.get(IndexFields.TITLE));
    headings.remove(document.get(IndexFields.QUESTION));
    return List.copyOf(headings);
  }

  /** As it is compared. */
  String whole() {
    return under.isEmpty() ? text : under + SPACE + text;
  }

  /** Its negatives. */
  static List<AnalyzedWording> negativesOf(Document document) {
    List<String> negatives = List.of(document.getValues(IndexFields.NEGATIVE));
    List<String> cuts = List.of(document.getValues(IndexFields.CUT));
    return cut(negatives, cuts.subList(cuts.size() - negatives.size(), cuts.size()));
  }

  /** Those of {@link #of} as they were written. */
  public static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    texts.add(document.get(IndexFields.QUESTION));
    texts.addAll(List.of(document.getValues(IndexFields.SIMILAR)));
    return texts;
  }

  private static List<AnalyzedWording> cut(List<String> texts, List<String> cuts) {
    List<AnalyzedWording> wordings = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String cut = cuts.get(i);
      wordings.add(
          new AnalyzedWording(
              texts.get(i), "", cut.isEmpty() ? List.of() : List.of(cut.split(SPACE))));
    }
    return wordings;
  }
}
