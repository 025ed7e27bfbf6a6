package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.app.Keyring;
import yingda.document.Language;
import yingda.document.Rejections;
import yingda.http.Gate.Entrance;

/** One request to an endpoint, with the parameters read. Belongs to one thread. */
final class Call {
  private final Context context;
  private final Endpoint endpoint;
  private final Clock clock;
  private final Gate gate;
  private final Entrance entrance;
  private final Map<String, Object> values = new HashMap<>();
  private Turns.@Nullable Turn turn;

  /**
   * @throws yingda.document.RejectedException naming each parameter that is unknown, missing or not
   *     what it may be
   */
  Call(Context context, Endpoint endpoint, Clock clock, Gate gate, Entrance entrance) {
    this.context = context;
    this.endpoint = endpoint;
    this.clock = clock;
    this.gate = gate;
    this.entrance = entrance;
    Rejections wrong =
        StrictQuery.check(context, endpoint.names(Parameter.In.QUERY), endpoint.isOpenEnded());
    endpoint.parameters().forEach(parameter -> wrong.check(() -> read(parameter)));
    wrong.end();
  }

  private void read(Parameter<?> parameter) {
    Object value = parameter.valueIn(context, clock);
    if (value != null) {
      values.put(parameter.name(), value);
    }
  }

  void turn(Turns.Turn taken) {
    turn = taken;
  }

  /** Its turn at the processors, while it is answered. */
  Turns.Turn turn() {
    return Objects.requireNonNull(turn, endpoint::route);
  }

  /** The value of a parameter that is needed or has a default. */
  <T> T get(Parameter<T> parameter) {
    return Objects.requireNonNull(find(parameter), parameter.name());
  }

  /** The value of a parameter, null if it was left out. */
  @SuppressWarnings("unchecked") // put there under this name by the parameter itself
  <T> @Nullable T find(Parameter<T> parameter) {
    if (!endpoint.parameters().contains(parameter)) {
      throw new IllegalStateException(endpoint.route() + " does not take " + parameter.name());
    }
    return (@Nullable T) values.get(parameter.name());
  }

  /** A parameter of the query string as it was written, empty if it was left out. */
  String text(Parameter<?> parameter) {
    return Objects.requireNonNullElse(context.queryParam(parameter.name()), "");
  }

  /**
   * The body.
   *
   * @param form what the endpoint says that it reads
   * @throws yingda.document.RejectedException if it is too large, no JSON or not of this form
   */
  <F> F body(Class<F> form) {
    Endpoint.Body body = Objects.requireNonNull(endpoint.body(), endpoint.route());
    if (body.form() != form) {
      throw new IllegalStateException(endpoint.route() + " does not read " + form);
    }
    return Bodies.read(context, form, body.most());
  }

  /** The same of a program whose form is not ours: names that are not known are passed over. */
  <F> F foreignBody(Class<F> form) {
    Endpoint.Body body = Objects.requireNonNull(endpoint.body(), endpoint.route());
    return Bodies.readForeign(context, form, body.most());
  }

  /** The body as it was sent, over which a signature is. */
  byte[] sentBody() {
    Endpoint.Body body = Objects.requireNonNull(endpoint.body(), endpoint.route());
    return Bodies.sent(context, body.most());
  }

  /** The present, by the clock of the service. */
  Instant now() {
    return clock.instant();
  }

  /** The language to answer people in. */
  Language language() {
    return Problems.language(context);
  }

  /** On whose behalf it is. */
  Caller caller() {
    return entrance.caller();
  }

  /**
   * The same as it is now, where an answer goes on: whose key was revoked since is refused.
   *
   * @param keyring what lets in now
   * @throws yingda.document.RejectedException UNAUTHENTICATED if it may not come in any more,
   *     FORBIDDEN if it may not do this any more
   */
  Caller caller(Keyring keyring) {
    Caller caller = Gate.again(entrance, keyring);
    caller.need(endpoint.operation());
    return caller;
  }

  /** Whether a program asks, by a key of its own, not somebody who signed in. */
  boolean isByKey() {
    return entrance.credentials().isByKey();
  }

  /** Counts what it asks for beside the first, as so many requests. */
  void countMore(int more) {
    gate.countMore(context, caller(), more);
  }

  /** What the audit keeps of the answer. */
  Shown shown() {
    return entrance.shown();
  }

  /** By what the request is known in the audit. */
  String trace() {
    return RequestId.of(context);
  }

  void status(HttpStatus status) {
    context.status(status);
  }

  void header(String name, String value) {
    context.header(name, value);
  }

  /** Where an answer that is no JSON is written. */
  Context context() {
    return context;
  }
}
