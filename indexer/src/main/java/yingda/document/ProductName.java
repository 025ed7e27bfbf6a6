package yingda.document;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When two spellings name the same product: case, width and spaces tell none apart, as {@code x100}
 * and {@code Ｘ 100}. What is stored keeps the spelling it came with. Safe for concurrent use.
 */
public final class ProductName {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private ProductName() {}

  /** The same text for all spellings of one product. */
  public static String key(String spelling) {
    String folded = Normalizer.normalize(spelling, Normalizer.Form.NFKC);
    return SPACES.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether both name one product, or none. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : other != null && key(one).equals(key(other));
  }

  /** A product as it is spelled already, or as it is given if it is new. */
  public static String spelledAs(Collection<String> known, String given) {
    return known.contains(given)
        ? given
        : known.stream().filter(name -> same(name, given)).sorted().findFirst().orElse(given);
  }
}
