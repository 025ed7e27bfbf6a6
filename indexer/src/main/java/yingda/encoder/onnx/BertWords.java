package yingda.encoder.onnx;

import static java.text.Normalizer.Form.NFD;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a wording the way BERT models were trained on ({@code BasicTokenizer} of
 * google-research/bert, uncased): lower case without accents, at white space; punctuation and Han
 * characters each alone.
 */
final class BertWords {
  private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}\\p{C}\\x{FFFD}&&[^\\t\\n\\r]]");
  private static final Pattern ALONE = Pattern.compile("[\\p{IsIdeographic}\\p{P}$+<=>^`|~]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private BertWords() {}

  /**
   * @return in order, none empty
   */
  static List<String> of(String wording) {
    String decomposed = Normalizer.normalize(wording.toLowerCase(Locale.ROOT), NFD);
    String plain = DROPPED.matcher(decomposed).replaceAll("");
    String spaced = ALONE.matcher(plain).replaceAll(" $0 ");
    return SPACE.splitAsStream(spaced).filter(word -> !word.isEmpty()).toList();
  }
}
