package yingda.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Long numbers that are typed in groups and are one: 138 0013 8000, 6222-0212. */
final class DigitGroups {
  private static final Pattern GROUPS =
      Pattern.compile("(?<![0-9a-z.])\\d{1,19}+(?:[ ,-]\\d{2,19}+){1,7}+(?![.]?\\d)");

  /** Digits in all; fewer are two numbers, as 15 256 in iPhone 15 256 GB. */
  private static final int LEAST = 6;

  private static final Pattern BETWEEN = Pattern.compile("[ ,-]");

  private DigitGroups() {}

  /** Where they stand. */
  static List<TextSpan> in(String normalized) {
    List<TextSpan> groups = new ArrayList<>();
    for (Matcher group = GROUPS.matcher(normalized); group.find(); ) {
      if (joined(group.group()).length() >= LEAST) {
        groups.add(new TextSpan(group.start(), group.end()));
      }
    }
    return groups;
  }

  /** Without what stands between. */
  static String joined(String groups) {
    return BETWEEN.matcher(groups).replaceAll("");
  }
}
