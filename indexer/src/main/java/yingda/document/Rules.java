package yingda.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The bounds and forms every document keeps, whatever way it comes in. */
final class Rules {
  static final int MAX_ID = 300;
  static final int MAX_LINE = 500;
  static final int MAX_ANSWER = 500_000;
  static final int MAX_WORDINGS = 200;
  static final int MAX_ENTRIES = 5_000;
  static final int MAX_TAGS = 50;

  private static final String REVISIONS = "revisions";

  /** Last segments of an address that read something of the document before them. */
  private static final Set<String> RESERVED = Set.of(REVISIONS, "diff");

  private static final Pattern SEGMENT =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._@+-]*");

  private Rules() {}

  static void id(String id) {
    within("id", id, MAX_ID, "shorten it");
    String[] segments = id.split("/", -1);
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches()) {
        throw RejectedException.invalid(
            "id",
            "\""
                + id
                + "\" is no path of letters, digits and . _ @ + - such as faq/returns, rename it");
      }
    }
    String last = segments[segments.length - 1];
    if (segments.length > 1 && RESERVED.contains(last)) {
      throw reserved(id, last);
    }
    if (segments.length > 2 && segments[segments.length - 2].equals(REVISIONS)) {
      throw reserved(id, REVISIONS + "/" + last);
    }
  }

  /** Whether {@link #id} takes it. */
  static boolean isId(String text) {
    try {
      id(text);
      return true;
    } catch (RejectedException e) {
      return false;
    }
  }

  private static RejectedException reserved(String id, String word) {
    return RejectedException.invalid(
        "id", "\"" + id + "\" ends in the reserved word " + word + ", rename it");
  }

  /** One line of words: a question, a title. */
  static void line(String subject, String text) {
    within(subject, text, MAX_LINE, "shorten it");
    writable(subject, text);
    if (text.isBlank()) {
      throw RejectedException.invalid(subject, "is empty, write it or leave the entry out");
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw RejectedException.invalid(subject, "has a line break, write it in one line");
    }
  }

  /** A name that filters and reports group by. */
  static void word(String subject, String text) {
    line(subject, text);
    within(subject, text, 100, "shorten it");
  }

  static void lines(String subject, List<String> texts, int most) {
    atMost(subject, texts.size(), most);
    texts.forEach(text -> line(subject, text));
  }

  static void atMost(String subject, int count, int most) {
    if (count > most) {
      throw RejectedException.invalid(
          subject, count + " are over the limit of " + most + ", split the document");
    }
  }

  static void bounded(String subject, String text, int most) {
    within(subject, text, most, "split it");
    writable(subject, text);
  }

  private static void writable(String subject, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnwritable(text, i)) {
        throw RejectedException.invalid(
            subject,
            String.format(
                "has the character U+%04X at offset %d, which no text may have, remove it",
                (int) text.charAt(i), i));
      }
    }
  }

  private static void within(String subject, String text, int most, String remedy) {
    if (text.length() > most) {
      throw RejectedException.invalid(
          subject, text.length() + " characters are over the limit of " + most + ", " + remedy);
    }
  }

  /** NUL and lone surrogates: neither survives the way through UTF-8 and other programs. */
  private static boolean isUnwritable(String text, int offset) {
    char character = text.charAt(offset);
    if (character == 0) {
      return true;
    }
    if (Character.isHighSurrogate(character)) {
      return offset + 1 == text.length() || !Character.isLowSurrogate(text.charAt(offset + 1));
    }
    return Character.isLowSurrogate(character)
        && (offset == 0 || !Character.isHighSurrogate(text.charAt(offset - 1)));
  }

  static void distinctAnchors(List<Entry> entries) {
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(entry.anchor())) {
        throw RejectedException.invalid(
            "anchor", "\"" + entry.anchor() + "\" stands on two entries, rename one");
      }
    }
  }
}
