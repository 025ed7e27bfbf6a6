package yingda.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.ProductVersion;
import yingda.document.RejectedException;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Reader;

/** Reads the query string of one request, strictly: a misspelt filter must not find everything. */
final class Parameters {
  private static final String AGENT = "agent";

  private final Context context;

  /**
   * @throws RejectedException if the request has a parameter not among the known, or one twice
   */
  Parameters(Context context, Set<String> known) {
    this.context = context;
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
    return new Question(text == null ? "" : text);
  }

  String textOr(String name, String otherwise) {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  /** How many to answer with, at least one. */
  int limit(int otherwise, int most) {
    return Math.max(1, number("limit", otherwise, most));
  }

  int number(String name, int otherwise, int most) {
    return (int) number(name, (long) otherwise, most);
  }

  long number(String name, long otherwise, long most) {
    String text = text(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most) {
      throw RejectedException.invalid(
          name, "\"" + text + "\" is no whole number from 0 to " + most + ", change it");
    }
    return Long.parseLong(text);
  }

  boolean flag(String name) {
    String text = text(name);
    if (text == null || text.equals("false")) {
      return false;
    }
    if (!text.equals("true")) {
      throw RejectedException.invalid(name, "\"" + text + "\" is neither true nor false");
    }
    return true;
  }

  @Nullable Kind kind() {
    String kind = text("kind");
    return kind == null ? null : Kind.of("kind", kind);
  }

  Filter filter() {
    return new Filter(kind(), text("tag"), text("owner"));
  }

  Reader reader(Clock clock) {
    return reader(clock, text("channel"), text("product"), text("version"));
  }

  /** Only agents read what is internal; whoever names no channel might be a customer. */
  static Reader reader(
      Clock clock, @Nullable String channel, @Nullable String product, @Nullable String version) {
    return new Reader(
        AGENT.equals(channel) ? Audience.INTERNAL : Audience.PUBLIC,
        clock.instant(),
        product,
        version == null ? null : ProductVersion.of("version", version));
  }
}
