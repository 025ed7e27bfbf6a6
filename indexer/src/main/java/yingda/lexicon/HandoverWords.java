package yingda.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import yingda.hanlp.HanLp;
import yingda.text.PhraseFile;
import yingda.text.SaidPhrase;

/**
 * The phrases for which a person should look at once at what is handed over.
 *
 * @param complaints of customers who complain or mean to
 * @param crises of people who may come to harm
 */
public record HandoverWords(List<String> complaints, List<String> crises) {
  private static final String COMPLAINT = "complaint.txt";
  private static final String CRISIS = "crisis.txt";

  public HandoverWords {
    complaints = normalized(complaints);
    crises = normalized(crises);
  }

  /** Those of a folder, or those that come with the program where it has none. */
  public static HandoverWords in(LexiconFolder folder) {
    return new HandoverWords(
        folder.complaints().orElseGet(() -> file(COMPLAINT).phrases()),
        folder.crises().orElseGet(() -> file(CRISIS).phrases()));
  }

  /** Those that come with the program. */
  public static HandoverWords shipped() {
    return new HandoverWords(file(COMPLAINT).phrases(), file(CRISIS).phrases());
  }

  /** The files they come in, as texts by name. */
  public static SortedMap<String, String> shippedFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    List.of(COMPLAINT, CRISIS).forEach(name -> files.put(name, file(name).text()));
    return files;
  }

  private static PhraseFile file(String name) {
    return PhraseFile.beside(HandoverWords.class, name);
  }

  /** As questions are read. */
  private static List<String> normalized(List<String> phrases) {
    return phrases.stream().map(HanLp.normalizer()::normalize).toList();
  }

  /** The phrase by which somebody complains in a text, which is normalized. */
  public Optional<String> complaint(String text) {
    return said(complaints, text);
  }

  /** The phrase by which somebody in a text, which is normalized, may come to harm. */
  public Optional<String> crisis(String text) {
    return said(crises, text);
  }

  private static Optional<String> said(List<String> phrases, String text) {
    return phrases.stream().filter(phrase -> SaidPhrase.isIn(phrase, text)).findFirst();
  }
}
