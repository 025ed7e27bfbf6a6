package yingda.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.Permission;
import yingda.app.ServiceHealth;

/**
 * One way to call the service, as data. What it says is all there is to know about it: it is wired,
 * checked and described from here.
 *
 * @param path as Javalin has it, with {@code <id>} for what may have slashes
 * @param operation what it does, which says what the caller must be allowed to
 * @param load how long it thinks
 * @param isOpenEnded whether parameters that it does not know are passed over, as a standard wants
 * @param body what it reads, null if it reads none
 * @param answer what comes back if all goes well
 */
record Endpoint(
    HandlerType method,
    String path,
    String summary,
    Operation operation,
    Load load,
    List<Parameter<?>> parameters,
    boolean isOpenEnded,
    @Nullable Body body,
    Answer answer,
    Answering answering) {

  /**
   * What is sent along.
   *
   * @param form the record that JSON is read to, null for bytes
   * @param most largest size in bytes
   */
  record Body(String mediaType, @Nullable Class<?> form, int most) {}

  /**
   * What comes back.
   *
   * @param statuses the first is that of an answer that says nothing else
   * @param form the record that is written as JSON, null if none is
   * @param mediaTypes of other forms
   */
  record Answer(List<HttpStatus> statuses, @Nullable Class<?> form, List<String> mediaTypes) {}

  /** Answers a call. */
  interface Answering {
    /**
     * @return what is written as JSON, null if something else was written
     */
    @Nullable Object answer(Call call) throws IOException;
  }

  static EndpointBuilder get(String path, String summary) {
    return new EndpointBuilder(HandlerType.GET, path, summary);
  }

  static EndpointBuilder post(String path, String summary) {
    return new EndpointBuilder(HandlerType.POST, path, summary);
  }

  static EndpointBuilder put(String path, String summary) {
    return new EndpointBuilder(HandlerType.PUT, path, summary);
  }

  static EndpointBuilder delete(String path, String summary) {
    return new EndpointBuilder(HandlerType.DELETE, path, summary);
  }

  /** The path as OpenAPI and the documents have it: {@code /v1/documents/{id}}. */
  String template() {
    return path.replace('<', '{').replace('>', '}');
  }

  /** Method and path: {@code GET /v1/documents/{id}}. */
  String route() {
    return method.name() + " " + template();
  }

  /**
   * What stands before each answer.
   *
   * @param gate lets in
   * @param turns at the processors
   * @param keys answer what is sent again
   * @param health waits for what must be found
   */
  record Guards(Gate gate, Turns turns, IdempotencyKeys keys, ServiceHealth health) {}

  /** Reads a request by what it says here, and answers it. */
  void handle(Context context, Clock clock, Guards guards) throws IOException {
    guards
        .gate()
        .pass(
            context,
            operation,
            entrance -> {
              Call call = new Call(context, this, clock, guards.gate(), entrance);
              if (body != null && isRepeatable()) {
                guards.keys().once(call, body.most(), () -> answer(call, guards));
              } else {
                answer(call, guards);
              }
            });
  }

  /** Whether it is obeyed once, however often it is sent. */
  private boolean isRepeatable() {
    return parameters.contains(IdempotencyKeys.KEY);
  }

  /** Whether it may wait for a change. */
  private boolean isWaiting() {
    return parameters.contains(Parameters.MIN_SEQUENCE);
  }

  private void answer(Call call, Guards guards) throws IOException {
    call.status(answer.statuses().getFirst());
    Long sequence = isWaiting() ? call.find(Parameters.MIN_SEQUENCE) : null;
    if (sequence != null) {
      guards.health().awaitSequence(call.caller(), sequence);
    }
    try (Turns.Turn turn = guards.turns().take(load)) {
      call.turn(turn);
      Object value = answering.answer(call);
      if (value != null) {
        Bodies.write(call.context(), value);
      }
    }
  }

  /** What the caller must be allowed to do at least. */
  Permission permission() {
    return operation.permission();
  }

  /** What it refuses by, beside what any address may meet. */
  Set<HttpStatus> refusals() {
    Set<HttpStatus> refusals = EnumSet.of(HttpStatus.BAD_REQUEST);
    if (!names(Parameter.In.PATH).isEmpty()) {
      refusals.add(HttpStatus.NOT_FOUND);
    }
    if (body != null) {
      refusals.addAll(Set.of(HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    if (isRepeatable()) {
      refusals.addAll(Set.of(HttpStatus.CONFLICT, HttpStatus.UNPROCESSABLE_CONTENT));
    }
    if (parameters.contains(Parameters.IF_MATCH)) {
      refusals.addAll(Set.of(HttpStatus.PRECONDITION_FAILED, HttpStatus.PRECONDITION_REQUIRED));
    }
    return refusals;
  }

  Set<String> names(Parameter.In in) {
    return parameters.stream()
        .filter(parameter -> parameter.in() == in)
        .map(Parameter::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
