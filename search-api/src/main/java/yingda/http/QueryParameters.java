package yingda.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.ChangeFilter.Subject;
import yingda.document.HomeZone;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.reports.Since;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.SearchScope;

/** Reads the query string of one request, strictly: a misspelt filter must not find everything. */
final class QueryParameters {
  private static final String AGENT = "agent";

  /** What bytes that are no UTF-8 are decoded to. */
  private static final char REPLACEMENT = '\uFFFD';

  private final Context context;

  /**
   * @throws RejectedException if the request has a parameter not among the known, or one twice
   */
  QueryParameters(Context context, Set<String> known) {
    this.context = context;
    refuseUnreadable(context.queryString());
    for (Map.Entry<String, List<String>> parameter : context.queryParamMap().entrySet()) {
      if (!known.contains(parameter.getKey())) {
        throw RejectedException.invalid(
            parameter.getKey(), "is unknown here, expected some of " + new TreeSet<>(known));
      }
      if (parameter.getValue().size() > 1) {
        throw RejectedException.invalid(parameter.getKey(), "stands twice, remove one");
      }
    }
  }

  /** Whatever can't be decoded would otherwise be searched for as something else, or not at all. */
  private static void refuseUnreadable(@Nullable String queryString) {
    if (queryString == null) {
      return;
    }
    try {
      String decoded = URLDecoder.decode(queryString, StandardCharsets.UTF_8);
      if (decoded.indexOf(REPLACEMENT) < 0 && decoded.indexOf(0) < 0) {
        return;
      }
    } catch (IllegalArgumentException e) {
      // A percent sign without two hexadecimal digits: told below.
    }
    throw RejectedException.invalid(
        "address", "has behind its ? what is no UTF-8 text, percent-encode the parameters again");
  }

  /** The text, null if it is missing or blank. */
  @Nullable String text(String name) {
    String text = context.queryParam(name);
    return text == null || text.isBlank() ? null : text;
  }

  String required(String name) {
    String text = text(name);
    if (text == null) {
      throw RejectedException.invalid(name, "is missing, add ?" + name + "=");
    }
    return text;
  }

  Question question() {
    String text = context.queryParam("q");
    return Question.of("q", text == null ? "" : text);
  }

  String textOr(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /** How many to answer with, at least one. */
  int limit(int otherwise, int most) {
    return (int) number("limit", otherwise, 1, most);
  }

  /** How many to pass over. */
  int offset(int most) {
    return (int) number("offset", 0, 0, most);
  }

  /** The last sequence that was seen, 0 if none was. */
  long after() {
    return number("after", 0, 0, Long.MAX_VALUE);
  }

  /** The sequence to go back from, also as {@code end}; null if none is. */
  @Nullable Long before() {
    String text = text("before");
    if (text == null) {
      return null;
    }
    return text.equals("end") ? Long.MAX_VALUE : number("before", 0, 1, Long.MAX_VALUE);
  }

  /** The number of a revision. */
  int revision(String name, int otherwise) {
    return (int) number(name, otherwise, 1, Integer.MAX_VALUE);
  }

  /** The instant that is asked about, also as {@code now}; null if none is. */
  @Nullable Instant asOf(Clock clock) {
    String text = text("asOf");
    if (text == null) {
      return null;
    }
    try {
      return text.equals("now") ? clock.instant() : Instant.parse(text);
    } catch (DateTimeException e) {
      throw RejectedException.invalid(
          "asOf", "\"" + text + "\" is no time, expected one such as 2026-10-01T00:00:00Z, or now");
    }
  }

  @Nullable Lifecycle state() {
    String text = text("state");
    return text == null ? null : Lifecycle.of("state", text);
  }

  /** How many days ahead to look. */
  int days(int otherwise, int most) {
    return (int) number("days", otherwise, 0, most);
  }

  /** One of a few words, the first if it is missing. */
  String oneOf(String name, List<String> words) {
    String word = textOr(name, words.getFirst());
    if (!words.contains(word)) {
      throw RejectedException.invalid(
          name, "\"" + word + "\" is unknown, expected one of " + String.join(", ", words));
    }
    return word;
  }

  /** A time, a day or a while ago; null if it is missing. */
  @Nullable Instant since(Instant now) {
    String text = text("since");
    return text == null ? null : Since.of("since", text, now, HomeZone.ID);
  }

  private long number(String name, long otherwise, long least, long most) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    if (number < least || number > most) {
      throw RejectedException.invalid(
          name,
          "\"" + text + "\" is no whole number from " + least + " to " + most + ", change it");
    }
    return number;
  }

  boolean flag(String name) {
    return flag(name, false);
  }

  boolean flag(String name, boolean otherwise) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.equals("true") && !text.equals("false")) {
      throw RejectedException.invalid(name, "\"" + text + "\" is neither true nor false");
    }
    return text.equals("true");
  }

  /** Which changes are asked for. */
  Subject subject() {
    return new Subject(
        text("document"), text("product"), flag("general"), text("owner"), text("author"), kind());
  }

  @Nullable Kind kind() {
    String kind = text("kind");
    return kind == null ? null : Kind.of("kind", kind);
  }

  Filter filter() {
    return new Filter(kind(), text("tag"), text("owner"));
  }

  SearchScope reader(Clock clock) {
    return reader(clock, text("channel"), text("product"), text("version"));
  }

  static boolean isAgent(@Nullable String channel) {
    return AGENT.equals(channel);
  }

  /** Only agents read what is internal; whoever names no channel might be a customer. */
  static SearchScope reader(
      Clock clock, @Nullable String channel, @Nullable String product, @Nullable String version) {
    return new SearchScope(
        isAgent(channel) ? Audience.INTERNAL : Audience.PUBLIC,
        clock.instant(),
        product == null || product.isBlank() ? null : product.strip(),
        version == null ? null : ProductVersion.of("version", version));
  }
}
