package yingda.cleaning;

import java.util.Map;
import java.util.regex.Pattern;

/** Characters without a look of their own, and those that only one font has. */
final class InvisibleCharacters {
  /** Not the joiners, which emoji and other scripts need. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD\\u200E\\u200F]");

  private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uF8FF]");

  /** Bullets of Wingdings and Symbol as Word writes them. */
  private static final Map<Character, String> BULLETS =
      Map.of(
          '\uF06C', "•", '\uF0B7', "•", '\uF0D8', "•", '\uF0A7', "•", '\uF06E', "•", '\uF075', "•",
          '\uF0FC', "✓", '\uF0E0', "→", '\uF0A8', "•");

  private InvisibleCharacters() {}

  static Cleaned clean(Cleaned text) {
    Cleaned visible = new Replacing(INVISIBLE, match -> "").in(text, "cleaned-invisible");
    return new Replacing(PRIVATE, match -> BULLETS.getOrDefault(match.group().charAt(0), ""))
        .in(visible, "cleaned-private");
  }
}
