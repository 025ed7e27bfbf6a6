package yingda.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yingda.document.EnumWord;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.reports.Since;
import yingda.search.Question;

/** The parameters that several routes take, and those of each shape. */
final class Parameters {
  private static final Map<String, Object> TEXT = Map.of("type", "string");

  static final Parameter<Question> QUESTION =
      Parameter.query(
              "q", "What was typed or asked.", TEXT, (text, clock) -> Question.of("q", text))
          .needed();

  static final Parameter<String> ID =
      Parameter.path(
          "id",
          "A document, such as faq/returns; slashes stand as they are.",
          (text, clock) -> text);

  static final Parameter<String> PRODUCT = text("product", "About this product or none.");

  static final Parameter<ProductVersion> VERSION =
      Parameter.query(
          "version",
          "What applies to this version; by default the newest edition of each page.",
          TEXT,
          (text, clock) -> ProductVersion.of("version", text));

  static final Parameter<String> CHANNEL =
      text(
          "channel",
          "Where the answer goes; only agent sees what is internal, as does nobody by default.");

  static final Parameter<String> TAG = text("tag", "With this tag.");
  static final Parameter<String> OWNER = text("owner", "Of this owner.");
  static final Parameter<String> AUTHOR = text("author", "Written last by this author.");
  static final Parameter<String> DOCUMENT = text("document", "This document only.");
  static final Parameter<String> PREFIX =
      text("prefix", "With an id that begins so, such as faq/.").or("");

  static final Parameter<String> AFTER_ID = text("after", "The next of the page before.").or("");

  static final Parameter<Kind> KIND =
      words("kind", "Of this kind.", Kind.values(), text -> Kind.of("kind", text));

  static final Parameter<Lifecycle> STATE =
      words("state", "In this state.", Lifecycle.values(), text -> Lifecycle.of("state", text));

  static final Parameter<Instant> AS_OF =
      Parameter.query(
          "asOf",
          "What was or will be in force then: a time such as 2026-10-01T00:00:00Z, or now.",
          TEXT,
          Parameters::asOf);

  static final Parameter<Instant> SINCE =
      Parameter.query(
          "since",
          "From then on: a time, a day such as 2026-10-01, or a while ago such as 8h or 3d.",
          TEXT,
          (text, clock) -> Since.of("since", text, clock.instant(), HomeZone.ID));

  /** For who wrote at one node and reads at another. */
  static final Parameter<Long> MIN_SEQUENCE =
      number(
          "min-sequence",
          "Waits a moment until this change can be found: the sequence of an answer to a write.",
          0,
          Long.MAX_VALUE / 10);

  static final Parameter<Boolean> HTML = flag("html", "Whether answers come as HTML, too.");

  /** The ETag of the revision a writer has seen. */
  static final Parameter<Integer> IF_MATCH =
      Parameter.header(
          "If-Match",
          "The ETag of the revision you have seen, or * for any.",
          (text, clock) -> Preconditions.revision(text));

  /** Says that a writer expects no document to be there. */
  static final Parameter<Boolean> IF_NONE_MATCH =
      Parameter.header(
          "If-None-Match",
          "In place of If-Match: * to add a document that is not there.",
          (text, clock) -> text.equals("*"));

  private Parameters() {}

  static Parameter<String> text(String name, String description) {
    return Parameter.query(name, description, TEXT, (text, clock) -> text);
  }

  static Parameter<Boolean> flag(String name, String description) {
    return Parameter.query(
            name, description, Map.of("type", "boolean"), (text, clock) -> flagOf(name, text))
        .or(false);
  }

  /** A whole number, least and most included. */
  static Parameter<Long> number(String name, String description, long least, long most) {
    return Parameter.query(
        name,
        description,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        (text, clock) -> numberOf(name, text, least, most));
  }

  /** The same where it is small. */
  static Parameter<Integer> count(String name, String description, int least, int most) {
    return Parameter.query(
        name,
        description,
        Map.of("type", "integer", "minimum", least, "maximum", most),
        (text, clock) -> (int) numberOf(name, text, least, most));
  }

  /** How many to answer with, at least one. */
  static Parameter<Integer> limit(int otherwise, int most) {
    return count("limit", "How many at most.", 1, most).or(otherwise);
  }

  /** How many to pass over. */
  static Parameter<Integer> offset(int most) {
    return count("offset", "How many to pass over.", 0, most).or(0);
  }

  /** One of a few words, the first if it is missing. */
  static Parameter<String> oneOf(String name, String description, List<String> words) {
    return Parameter.query(
            name,
            description,
            Map.of("type", "string", "enum", words),
            (text, clock) -> wordOf(name, text, words))
        .or(words.getFirst());
  }

  /** One of an enum's words. */
  static <E extends EnumWord> Parameter<E> words(
      String name, String description, E[] values, Function<String, E> of) {
    List<String> words = Arrays.stream(values).map(EnumWord::word).toList();
    Map<String, Object> schema = Map.of("type", "string", "enum", words);
    return Parameter.query(name, description, schema, (text, clock) -> of.apply(text));
  }

  private static boolean flagOf(String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw Refusal.invalid("not-true-or-false").with("value", text).at(name);
    }
    return text.equals("true");
  }

  static long numberOf(String name, String text, long least, long most) {
    boolean isNumber = text.matches("-?[0-9]{1,18}");
    long number = isNumber ? Long.parseLong(text) : 0;
    if (!isNumber || number < least || number > most) {
      throw Refusal.invalid(isNumber ? "out-of-range" : "not-a-number")
          .with("value", text)
          .with("least", least)
          .with("most", most)
          .at(name);
    }
    return number;
  }

  private static String wordOf(String name, String word, List<String> words) {
    if (!words.contains(word)) {
      throw Refusal.invalid("unknown-value").with("value", word).with("known", words).at(name);
    }
    return word;
  }

  private static Instant asOf(String text, Clock clock) {
    try {
      return text.equals("now") ? clock.instant() : Instant.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.invalid("not-a-time").with("value", text).at("asOf");
    }
  }
}
