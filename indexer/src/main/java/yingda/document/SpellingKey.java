package yingda.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What all spellings of a wording share. Stores keep it: a change needs a migration. */
public final class SpellingKey {
  /** All but letters, digits and what tells C++ from C#, and -20 from 20. */
  private static final Pattern SIGNS =
      Pattern.compile("(?:(?!(?<![\\p{L}\\p{N}])-[0-9])[^\\p{L}\\p{N}+#])+");

  private SpellingKey() {}

  /** Empty if there is no word in it. */
  public static String of(String wording) {
    String plain = Normalizer.normalize(wording, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SIGNS.matcher(plain).replaceAll("");
  }

  /** Those of all questions and similar questions of a document, in no order. */
  public static Stream<String> all(Document document) {
    return document.entries().stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.question()), entry.similar().stream()))
        .map(SpellingKey::of)
        .filter(key -> !key.isEmpty())
        .distinct();
  }
}
