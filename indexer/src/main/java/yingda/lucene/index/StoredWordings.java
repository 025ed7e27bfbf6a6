package yingda.lucene.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import yingda.document.Entry;
import yingda.ranking.AnalyzedWording;
import yingda.text.Analysis;

/** The wordings of an entry and its negatives, kept with their cut. */
public final class StoredWordings {
  /** Between words: none has one inside. */
  private static final String SPACE = " ";

  private StoredWordings() {}

  static void addTo(Document document, Entry entry, Analysis analysis) {
    add(document, IndexFields.QUESTION, List.of(entry.question()), analysis);
    add(document, IndexFields.SIMILAR, entry.similar(), analysis);
    add(document, IndexFields.NEGATIVE, entry.negatives(), analysis);
  }

  private static void add(Document document, String field, List<String> texts, Analysis analysis) {
    for (String text : texts) {
      document.add(new StoredField(field, text));
      document.add(
          new StoredField(
              IndexFields.CUT, String.join(SPACE, AnalyzedWording.words(text, analysis))));
    }
  }

  /** The question of a stored entry and its similar questions. */
  public static List<AnalyzedWording> of(Document document) {
    return cut(texts(document), List.of(document.getValues(IndexFields.CUT)));
  }

  /** Its negatives. */
  public static List<AnalyzedWording> negativesOf(Document document) {
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
