package yingda.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The product versions a document applies to, in Maven's notation: {@code [2.0,3.0)} from 2.0 up to
 * but without 3.0, {@code [2.0,)} from 2.0 on, {@code (,3.0]} up to and with 3.0, {@code [2.0]}
 * that one only. {@link #ALL} is the empty text.
 *
 * @param from the lower bound, null for none
 * @param fromIncluded whether {@code from} itself belongs to it
 * @param until the upper bound, null for none
 * @param untilIncluded whether {@code until} itself belongs to it
 */
public record VersionRange(
    @Nullable ProductVersion from,
    boolean fromIncluded,
    @Nullable ProductVersion until,
    boolean untilIncluded)
    implements Comparable<VersionRange> {

  /** Without a bound there is nothing to include, so that equal ranges are equal records. */
  public VersionRange {
    fromIncluded = fromIncluded && from != null;
    untilIncluded = untilIncluded && until != null;
  }

  /** Every version. */
  public static final VersionRange ALL = new VersionRange(null, false, null, false);

  /** More than two versions can have: the pattern takes long for long texts. */
  private static final int LONGEST = 400;

  private static final Pattern FORM =
      Pattern.compile("([\\[(])([^,\\[\\]()]*+)(?:(,)([^,\\[\\]()]*+))?([\\])])");

  /**
   * @param subject the field, for the message
   * @throws RejectedException if it is no range, or an empty one
   */
  public static VersionRange of(String subject, String text) {
    if (text.isBlank()) {
      return ALL;
    }
    Matcher matcher = FORM.matcher(text.strip());
    if (text.length() > LONGEST || !matcher.matches()) {
      throw notARange(subject, text);
    }
    ProductVersion from = bound(subject, matcher.group(2));
    ProductVersion until = matcher.group(3) == null ? from : bound(subject, matcher.group(4));
    VersionRange range =
        new VersionRange(from, matcher.group(1).equals("["), until, matcher.group(5).equals("]"));
    if (range.isEmpty() || (matcher.group(3) == null && from == null)) {
      throw notARange(subject, text);
    }
    return range;
  }

  /** All that begins with a version: {@code 7.5} stands for {@code [7.5,7.6)}. */
  public static VersionRange startingWith(ProductVersion version) {
    return new VersionRange(version, true, version.next(), false);
  }

  private static @Nullable ProductVersion bound(String subject, String text) {
    return text.isBlank() ? null : ProductVersion.of(subject, text.strip());
  }

  private static RejectedException notARange(String subject, String text) {
    return Refusal.invalid("not-a-version-range").with("value", text).at(subject);
  }

  private boolean isEmpty() {
    if (from == null || until == null) {
      return false;
    }
    int order = from.compareTo(until);
    return order > 0 || (order == 0 && !(fromIncluded && untilIncluded));
  }

  public boolean contains(ProductVersion version) {
    return aboveFrom(version) && belowUntil(version);
  }

  /** Whether some version belongs to both. */
  public boolean overlaps(VersionRange other) {
    return !beginsBehind(other) && !other.beginsBehind(this);
  }

  private boolean beginsBehind(VersionRange other) {
    if (from == null || other.until == null) {
      return false;
    }
    int order = from.compareTo(other.until);
    return order > 0 || (order == 0 && !(fromIncluded && other.untilIncluded));
  }

  private boolean aboveFrom(ProductVersion version) {
    if (from == null) {
      return true;
    }
    int order = version.compareTo(from);
    return order > 0 || (order == 0 && fromIncluded);
  }

  private boolean belowUntil(ProductVersion version) {
    if (until == null) {
      return true;
    }
    int order = version.compareTo(until);
    return order < 0 || (order == 0 && untilIncluded);
  }

  /** Newer ranges are greater: by where they begin, then by where they end. */
  @Override
  public int compareTo(VersionRange other) {
    int order = compare(from, other.from, -1);
    if (order == 0) {
      order = Boolean.compare(other.fromIncluded, fromIncluded);
    }
    if (order == 0) {
      order = compare(until, other.until, 1);
    }
    return order != 0 ? order : Boolean.compare(untilIncluded, other.untilIncluded);
  }

  /**
   * @param open which way an absent bound goes: -1 before every version, 1 after
   */
  private static int compare(
      @Nullable ProductVersion one, @Nullable ProductVersion other, int open) {
    if (one == null) {
      return other == null ? 0 : open;
    }
    if (other == null) {
      return -open;
    }
    return one.compareTo(other);
  }

  /** In Maven's notation; {@link #of} reads it back. */
  @Override
  public String toString() {
    if (from == null && until == null) {
      return "";
    }
    String lower = from == null ? "" : from.toString();
    String upper = until == null ? "" : until.toString();
    if (from != null && until != null && from.equals(until)) {
      return "[" + lower + "]";
    }
    return (fromIncluded ? "[" : "(") + lower + "," + upper + (untilIncluded ? "]" : ")");
  }
}
