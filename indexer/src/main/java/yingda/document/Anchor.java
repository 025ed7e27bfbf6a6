package yingda.document;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of an entry inside its document, made from its heading. */
public final class Anchor {
  private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s_-]");
  private static final Pattern SPACE = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

  private Anchor() {}

  /**
   * The anchor GitHub gives a heading, so that links written for it keep working: lower case, no
   * punctuation, a hyphen for each space; Han stays. {@code entry} if nothing is left. Two headings
   * may have the same anchor: whoever collects them appends {@code -1}, {@code -2}.
   */
  public static String of(String heading) {
    String spaced = SPACE.matcher(heading.strip()).replaceAll(" ");
    String slug = LEFT_OUT.matcher(spaced).replaceAll("").replace(' ', '-');
    return slug.isBlank() ? "entry" : slug.toLowerCase(Locale.ROOT);
  }
}
