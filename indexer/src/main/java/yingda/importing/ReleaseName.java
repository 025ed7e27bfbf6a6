package yingda.importing;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;

/**
 * The version that a folder is named after: {@code v7.5}, {@code release-8.1}, {@code 2.x}, {@code
 * version-1.0.0-rc1}, {@code x100-7.5} or {@code 3.0版}. A mere number is none: chapters and years
 * are called so.
 */
final class ReleaseName {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)(?<lead>(?:v|ver|version|release|rel|版本)[-_. ]?)?v?"
              + "(?<numbers>[0-9]{1,9}(?:[._][0-9]{1,9}){0,5})(?<any>\\.x)?"
              + "(?:[-.]?(?<early>(?:alpha|beta|rc|m|preview|snapshot)[.-]?[0-9]{0,4})"
              + "|[-_. ]?(?:lts|ga|final|stable))?(?<trail>版本?)?");

  private ReleaseName() {}

  /**
   * @param product whose name may stand in front, null if it is not known
   * @return empty if the folder is named otherwise
   */
  static Optional<ProductVersion> version(String folder, @Nullable String product) {
    String name = folder.strip();
    String behind = product == null ? name : behindProduct(name, product);
    boolean hasProduct = behind.length() < name.length();
    Matcher matcher = FORM.matcher(behind);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String numbers = matcher.group("numbers");
    boolean isNamed =
        hasProduct
            || matcher.group("lead") != null
            || matcher.group("trail") != null
            || name.startsWith("v")
            || name.startsWith("V");
    if (!isNamed && (numbers.indexOf('_') >= 0 || isNumber(numbers, matcher.group("any")))) {
      return Optional.empty();
    }
    String early = matcher.group("early");
    String version = numbers.replace('_', '.') + (early == null ? "" : "-" + early);
    return Optional.of(ProductVersion.of("release", version));
  }

  /** The name itself if the product is not in front. */
  private static String behindProduct(String name, String product) {
    int length = product.length();
    boolean isThere =
        name.length() > length + 1
            && name.regionMatches(true, 0, product, 0, length)
            && "-_ ".indexOf(name.charAt(length)) >= 0;
    return isThere ? name.substring(length + 1) : name;
  }

  private static boolean isNumber(String numbers, @Nullable String any) {
    return any == null && numbers.indexOf('.') < 0;
  }
}
