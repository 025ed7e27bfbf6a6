package yingda.lucene.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;

/**
 * What a pretrained encoder reads of manuals and cases: headings with the title of their page, and
 * texts in windows, each of some sentences, as one vector holds no more.
 */
final class TextWindows {
  /** Characters of a window, unless a sentence is longer. Questions (drcd, passage). */
  private static final int LENGTH = 160;

  /** Of an entry; what is longer is looked up, not asked for. */
  private static final int MOST = 16;

  private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]*[。！？!?；;\\n]*");

  private TextWindows() {}

  /** Whether its texts are read: an answer of an FAQ says nothing that its question does not. */
  static boolean areOf(Document document) {
    return document.kind() == Kind.MANUAL || document.kind() == Kind.CASE;
  }

  /** The question of an entry as it is read: a heading alone says little. */
  static String question(Document document, Entry entry) {
    boolean isTitle = document.title().equals(entry.question());
    return areOf(document) && !isTitle
        ? document.title() + " " + entry.question()
        : entry.question();
  }

  /**
   * @param plain the answer without marks
   */
  static List<String> of(Document document, Entry entry, String plain) {
    if (!areOf(document)) {
      return List.of();
    }
    List<String> windows = new ArrayList<>();
    StringBuilder window = new StringBuilder();
    Matcher sentences = SENTENCE.matcher(plain.strip());
    while (sentences.find() && windows.size() < MOST) {
      if (window.length() + sentences.group().length() > LENGTH && !window.isEmpty()) {
        windows.add(window.toString().strip());
        window.setLength(0);
      }
      for (String part : parts(sentences.group())) {
        window.append(part);
        if (window.length() >= 2 * LENGTH) {
          windows.add(window.toString().strip());
          window.setLength(0);
        }
      }
    }
    windows.add(window.toString().strip());
    String heading = question(document, entry);
    return windows.stream()
        .filter(text -> !text.isEmpty())
        .limit(MOST)
        .map(text -> heading + "\n" + text)
        .toList();
  }

  /** A sentence without end, such as a table, is cut anywhere. */
  private static List<String> parts(String sentence) {
    List<String> parts = new ArrayList<>();
    for (int start = 0; start < sentence.length(); start += LENGTH) {
      parts.add(sentence.substring(start, Math.min(start + LENGTH, sentence.length())));
    }
    return parts;
  }
}
