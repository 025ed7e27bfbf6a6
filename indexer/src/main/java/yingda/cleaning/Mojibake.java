package yingda.cleaning;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import yingda.cleaning.Cleaned.Line;
import yingda.document.Term;

/**
 * Text that was read in the wrong encoding once: 浣犲ソ for 你好. What reads as UTF-8 to the last byte
 * can be nothing else and is repaired; what has lost a byte is told.
 */
final class Mojibake {
  private static final Charset GBK = Charset.forName("GBK");
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** So many characters in a row are no accident. */
  private static final int FEWEST = 3;

  /** Those of a line, without space around. */
  private static final Pattern WORDS = Pattern.compile("\\S(?s:.*\\S)?");

  /** UTF-8 in Western letters: lead byte and continuation. */
  private static final Pattern AS_WESTERN =
      Pattern.compile("[\\u00C0-\\u00FF][\\u0080-\\u00BF\\u0152-\\u2122]{1,3}");

  /** What is left where a byte was lost. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "\\uFFFD|(?<=\\p{IsHan})\\?[a-z]{0,4}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,3}\\)"
              + "|(?<=\\p{IsHan})\\?？(?=\\p{IsHan})|锟斤拷|烫烫烫");

  private static final Pattern COMMON =
      Pattern.compile("[\\p{IsHan}\\p{ASCII}\\p{IsPunctuation}　-〿＀-￯]+");

  private Mojibake() {}

  static Cleaned clean(Cleaned text) {
    Replacing words = new Replacing(WORDS, match -> repaired(match.group()));
    return doubtful(words.in(text, "cleaned-mojibake"));
  }

  private static Cleaned doubtful(Cleaned text) {
    List<Integer> places = new ArrayList<>();
    for (Line line : text.lines()) {
      if (BROKEN.matcher(line.text()).find()) {
        places.add(line.number());
      }
    }
    return places.isEmpty()
        ? text
        : text.with(
            text.lines(),
            places.getFirst(),
            Term.of("doubtful-characters")
                .with("count", places.size())
                .with("lines", places.subList(0, Math.min(10, places.size()))));
  }

  private static String repaired(String words) {
    if (AS_WESTERN.matcher(words).results().limit(FEWEST).count() == FEWEST) {
      return asUtf8(words, WESTERN);
    }
    return words.chars().filter(c -> c >= 0x4E00).count() >= FEWEST ? asUtf8(words, GBK) : words;
  }

  /** As they are unless their bytes are UTF-8 and say something Chinese. */
  private static String asUtf8(String words, Charset wrong) {
    try {
      ByteBuffer bytes = wrong.newEncoder().encode(CharBuffer.wrap(words));
      String read = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      long han = read.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
      return han >= 2 && COMMON.matcher(read).matches() ? read : words;
    } catch (CharacterCodingException e) {
      return words;
    }
  }
}
