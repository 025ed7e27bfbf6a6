package yingda.lexicon;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import yingda.hanlp.HanLp;
import yingda.text.PhraseFile;

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

  /** Whether somebody complains in a text, which is normalized. */
  public boolean isComplaint(String text) {
    return complaints.stream().anyMatch(phrase -> isSaid(phrase, text));
  }

  /** Whether somebody in a text, which is normalized, may come to harm. */
  public boolean isCrisis(String text) {
    return crises.stream().anyMatch(phrase -> isSaid(phrase, text));
  }

  /** A number is not said by a longer one: 12345 is no part of an order number. */
  private static boolean isSaid(String phrase, String text) {
    int at = text.indexOf(phrase);
    while (at >= 0 && isInNumber(phrase, text, at)) {
      at = text.indexOf(phrase, at + 1);
    }
    return at >= 0;
  }

  private static boolean isInNumber(String phrase, String text, int at) {
    int end = at + phrase.length();
    return (isDigit(phrase, 0) && isDigit(text, at - 1))
        || (isDigit(phrase, phrase.length() - 1) && isDigit(text, end));
  }

  private static boolean isDigit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }
}
