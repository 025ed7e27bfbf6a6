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

  /** Behind a revision, what it was imported from. */
  private static final String FILE = "file";

  /** Last segments of an address that read something of the document before them. */
  private static final Set<String> RESERVED = Set.of(REVISIONS, "diff");

  private static final Pattern SEGMENT =
      Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}._@+-]*");

  private Rules() {}

  static void id(String id) {
    within("id", id, MAX_ID, "too-long");
    String[] segments = id.split("/", -1);
    for (String segment : segments) {
      if (!SEGMENT.matcher(segment).matches()) {
        throw Refusal.invalid("not-a-path").with("value", id).at("id");
      }
    }
    String last = segments[segments.length - 1];
    if (segments.length > 1 && RESERVED.contains(last)) {
      throw reserved(id, last);
    }
    if (segments.length > 2 && segments[segments.length - 2].equals(REVISIONS)) {
      throw reserved(id, REVISIONS + "/" + last);
    }
    if (segments.length > 3
        && last.equals(FILE)
        && segments[segments.length - 3].equals(REVISIONS)) {
      throw reserved(id, FILE);
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
    return Refusal.invalid("reserved-id").with("value", id).with("word", word).at("id");
  }

  /** One line of words: a question, a title. */
  static void line(String subject, String text) {
    within(subject, text, MAX_LINE, "too-long");
    writable(subject, text);
    if (text.isBlank()) {
      throw Refusal.invalid("empty").at(subject);
    }
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw Refusal.invalid("line-break").at(subject);
    }
  }

  /** A name that filters and reports group by. */
  static void word(String subject, String text) {
    line(subject, text);
    within(subject, text, 100, "too-long");
  }

  static void lines(String subject, List<String> texts, int most) {
    atMost(subject, texts.size(), most);
    texts.forEach(text -> line(subject, text));
  }

  static void atMost(String subject, int count, int most) {
    if (count > most) {
      throw Refusal.invalid("too-many").with("count", count).with("limit", most).at(subject);
    }
  }

  static void bounded(String subject, String text, int most) {
    within(subject, text, most, "too-long-to-keep");
    writable(subject, text);
  }

  private static void writable(String subject, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnwritable(text, i)) {
        throw Refusal.invalid("unwritable-character")
            .with("character", "%04X".formatted((int) text.charAt(i)))
            .with("offset", i)
            .at(subject);
      }
    }
  }

  private static void within(String subject, String text, int most, String code) {
    if (text.length() > most) {
      throw Refusal.invalid(code).with("length", text.length()).with("limit", most).at(subject);
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

  static void entries(List<Entry> entries) {
    atMost("entries", entries.size(), MAX_ENTRIES);
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries) {
      if (!seen.add(entry.anchor())) {
        throw Refusal.invalid("duplicate-anchor").with("value", entry.anchor()).at("anchor");
      }
    }
  }
}
