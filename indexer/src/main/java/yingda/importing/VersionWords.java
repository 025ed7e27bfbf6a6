package yingda.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.VersionRange;

/**
 * Which versions are meant, as people write them: 7.5及以上, 2.x, v1.0-v2.0, or a range in Maven's
 * notation. Where the last version is named, what begins with it belongs to it: 2.0.5 to 2.0.
 */
final class VersionWords {
  private static final String VERSION = "v?\\s?([0-9][0-9a-z.]{0,40}?)(?:\\.?[x*])?\\s?版?本?";

  private static final Pattern ONE = Pattern.compile(VERSION);
  private static final Pattern BOTH =
      Pattern.compile(VERSION + "\\s?(?:至|到|to|[~—–―-]{1,2})\\s?" + VERSION);
  private static final Pattern FROM =
      Pattern.compile(
          "(?:>=|≥|不低于)\\s?"
              + VERSION
              + "|"
              + VERSION
              + "\\s?(?:\\+|起|(?:及|及其|或|和|含)?\\s?(?:以上|之后|以后|更高|更新)(?:的?版本)?"
              + "|(?:and|or)\\s(?:later|above|newer|higher))");
  private static final Pattern UNTIL =
      Pattern.compile(
          "(?:<=|≤|不高于)\\s?"
              + VERSION
              + "|"
              + VERSION
              + "\\s?(?:(?:及|及其|或|和|含)?\\s?(?:以下|更低|更早)(?:的?版本)?"
              + "|(?:and|or)\\s(?:earlier|below|older|lower))");
  private static final Pattern BEHIND = Pattern.compile("(?:>|高于)\\s?" + VERSION);
  private static final Pattern BEFORE =
      Pattern.compile("(?:<|低于)\\s?" + VERSION + "|" + VERSION + "\\s?(?:之前|以前)(?:的?版本)?");

  private static final Set<String> ALL =
      Set.of("全部", "全部版本", "所有", "所有版本", "不限", "通用", "全版本", "all", "any", "*");

  private VersionWords() {}

  /**
   * @throws RejectedException if that is not understood; its subject is {@code versions}
   */
  static VersionRange range(String written) {
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.startsWith("[") || text.startsWith("(")) {
      return VersionRange.of("versions", written);
    }
    if (ALL.contains(text)) {
      return VersionRange.ALL;
    }
    VersionRange range = said(text);
    if (range == null || isEmpty(range)) {
      throw Refusal.invalid("unreadable-versions").with("value", written).at("versions");
    }
    return range;
  }

  private static @Nullable VersionRange said(String text) {
    ProductVersion one = version(ONE, text);
    if (one != null) {
      return VersionRange.startingWith(one);
    }
    Matcher both = BOTH.matcher(text);
    if (both.matches()) {
      return new VersionRange(of(both.group(1)), true, behind(of(both.group(2))), false);
    }
    ProductVersion from = version(FROM, text);
    ProductVersion until = version(UNTIL, text);
    ProductVersion behind = version(BEHIND, text);
    ProductVersion before = version(BEFORE, text);
    if (from != null) {
      return new VersionRange(from, true, null, false);
    }
    if (until != null) {
      return new VersionRange(null, false, behind(until), false);
    }
    if (behind != null) {
      return new VersionRange(behind(behind), true, null, false);
    }
    return before == null ? null : new VersionRange(null, false, before, false);
  }

  /** The first version that does not begin with it. */
  private static @Nullable ProductVersion behind(ProductVersion version) {
    return VersionRange.startingWith(version).until();
  }

  private static boolean isEmpty(VersionRange range) {
    ProductVersion from = range.from();
    ProductVersion until = range.until();
    return from != null && until != null && from.compareTo(until) >= 0;
  }

  private static @Nullable ProductVersion version(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String first = matcher.group(1);
    return of(first == null ? matcher.group(2) : first);
  }

  private static ProductVersion of(String text) {
    return ProductVersion.of("versions", text);
  }
}
