package yingda.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Sha256;
import yingda.json.Json;

/**
 * Answers a request that is sent again as it was answered first, so that it is obeyed once. Each
 * caller has its own keys. What was answered is kept in memory, for an hour and as long as there is
 * room; what was refused is not kept. Safe for concurrent use.
 */
final class IdempotencyKeys {
  static final Parameter<String> KEY =
      Parameter.header(
          "Idempotency-Key",
          "A name of the request: sent again within an hour, it is answered as it was first.",
          (text, clock) -> checked(text));

  static final Duration KEPT = Duration.ofHours(1);

  private static final Pattern FORM = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");
  private static final int MOST = 10_000;
  private static final long MOST_CHARACTERS = 16_000_000;

  private final Clock clock;

  /** The oldest first. */
  private final Map<Name, Kept> kept = new LinkedHashMap<>();

  private long characters;

  IdempotencyKeys(Clock clock) {
    this.clock = clock;
  }

  private record Name(@Nullable Long caller, String key) {}

  /**
   * A request.
   *
   * @param hash of all that it asks for
   * @param answer null while it is being answered
   */
  private record Kept(String hash, Instant began, @Nullable Written answer) {
    int characters() {
      return answer == null ? 0 : answer.body().length();
    }
  }

  /** An answer as it was written. */
  private record Written(int status, @Nullable String type, String body, @Nullable String tag) {
    static Written of(Context context) {
      String body = context.result();
      return new Written(
          context.statusCode(),
          context.res().getContentType(),
          body == null ? "" : body,
          context.res().getHeader("ETag"));
    }

    void writeTo(Context context) {
      context.status(status).header("Idempotency-Replayed", "true");
      if (type != null) {
        context.contentType(type);
      }
      if (tag != null) {
        context.header("ETag", tag);
      }
      context.result(body);
    }
  }

  /** Writes an answer. */
  interface Answering {
    void answer() throws IOException;
  }

  private static String checked(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw Refusal.invalid("not-an-idempotency-key").with("value", text).at(KEY.name());
    }
    return form.group(1);
  }

  /**
   * Answers a call, if it is the first with its key.
   *
   * @throws RejectedException OTHER_CONTENT if the key was another request's, IN_USE if that is
   *     being answered
   */
  void once(Call call, int most, Answering answering) throws IOException {
    String key = call.find(KEY);
    if (key == null) {
      answering.answer();
      return;
    }
    Name name = new Name(call.caller().key(), key);
    Kept begun = new Kept(hash(call.context(), most), clock.instant(), null);
    Written before = begin(name, begun);
    if (before != null) {
      call.shown().done("replayed ");
      before.writeTo(call.context());
      return;
    }
    Written written = null;
    try {
      answering.answer();
      written = Written.of(call.context());
    } finally {
      end(name, new Kept(begun.hash(), begun.began(), written));
    }
  }

  /** What the same request was answered with, null if it is new. */
  private synchronized @Nullable Written begin(Name name, Kept begun) {
    forget();
    Kept known = kept.putIfAbsent(name, begun);
    if (known == null) {
      return null;
    }
    if (!known.hash().equals(begun.hash())) {
      throw Refusal.of(Reason.OTHER_CONTENT, "key-of-other-request")
          .with("value", name.key())
          .at(KEY.name());
    }
    if (known.answer() == null) {
      throw Refusal.of(Reason.IN_USE, "request-under-way").with("value", name.key()).at(KEY.name());
    }
    return known.answer();
  }

  private synchronized void end(Name name, Kept ended) {
    if (ended.answer() == null) {
      kept.remove(name);
    } else {
      kept.put(name, ended);
      characters += ended.characters();
      forget();
    }
  }

  private void forget() {
    Instant oldest = clock.instant().minus(KEPT);
    Iterator<Kept> all = kept.values().iterator();
    while (all.hasNext()) {
      Kept one = all.next();
      boolean isTooMuch = kept.size() > MOST || characters > MOST_CHARACTERS;
      if (!isTooMuch && one.began().isAfter(oldest)) {
        return;
      }
      if (one.answer() != null) {
        characters -= one.characters();
        all.remove();
      }
    }
  }

  /** The same for whatever asks for the same: JSON counts by what it says, not how. */
  private static String hash(Context context, int most) {
    byte[] sent = Bodies.sent(context, most);
    String said = Json.canonical(sent);
    String head =
        String.join(
            "\n",
            context.method().name(),
            context.path(),
            String.valueOf(context.queryString()),
            String.valueOf(context.header("If-Match")),
            "");
    MessageDigest digest = Sha256.digest();
    digest.update(head.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of()
        .formatHex(digest.digest(said == null ? sent : said.getBytes(StandardCharsets.UTF_8)));
  }
}
