package yingda.http;

import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;

/** Says what an {@link Endpoint} is, word by word. Belongs to one thread. */
final class EndpointBuilder {
  private final HandlerType method;
  private final String path;
  private final String summary;
  private final List<Parameter<?>> parameters = new ArrayList<>();
  private final List<String> mediaTypes = new ArrayList<>();
  private boolean isOpenEnded;
  private @Nullable Operation operation;
  private Load load = Load.LIGHT;
  private List<HttpStatus> statuses = List.of(HttpStatus.OK);
  private Endpoint.@Nullable Body body;

  EndpointBuilder(HandlerType method, String path, String summary) {
    this.method = method;
    this.path = path;
    this.summary = summary;
  }

  /** Answers with a record, null if it has written another form itself. */
  interface RecordAnswering<A> {
    @Nullable A answer(Call call) throws IOException;
  }

  /** Writes an answer of its own. */
  interface Sending {
    void send(Call call) throws IOException;
  }

  /** What it does, so that it is known who may. */
  EndpointBuilder does(Operation done) {
    operation = done;
    return this;
  }

  /** How long it thinks. */
  EndpointBuilder thinksAbout(Load asked) {
    load = asked;
    return this;
  }

  EndpointBuilder takes(Parameter<?>... taken) {
    return takes(List.of(taken));
  }

  EndpointBuilder takes(List<? extends Parameter<?>> taken) {
    parameters.addAll(taken);
    return this;
  }

  /** Passes over parameters that it does not know, as a standard wants. */
  EndpointBuilder takesMore() {
    isOpenEnded = true;
    return this;
  }

  /**
   * @param form the record that JSON is read to
   * @param most largest size in bytes
   */
  EndpointBuilder reads(Class<?> form, int most) {
    body = new Endpoint.Body(Bodies.MEDIA_TYPE, form, most);
    return this;
  }

  /** Bytes that are no JSON. */
  EndpointBuilder readsBytes(String mediaType, int most) {
    body = new Endpoint.Body(mediaType, null, most);
    return this;
  }

  /** What it answers with, 200 by default; the first unless the call says another. */
  EndpointBuilder with(HttpStatus... possible) {
    statuses = List.of(possible);
    return this;
  }

  /** Other forms than JSON that it may answer in. */
  EndpointBuilder alsoAs(String... types) {
    mediaTypes.addAll(List.of(types));
    return this;
  }

  <A> Endpoint answers(Class<A> form, RecordAnswering<A> answering) {
    return endpoint(form, answering::answer);
  }

  /** It answers in none but a form of its own. */
  Endpoint sends(String mediaType, Sending sending) {
    mediaTypes.add(mediaType);
    return endpoint(
        null,
        call -> {
          sending.send(call);
          return null;
        });
  }

  private Endpoint endpoint(@Nullable Class<?> form, Endpoint.Answering answering) {
    return new Endpoint(
        method,
        path,
        summary,
        Objects.requireNonNull(operation, path),
        load,
        List.copyOf(parameters),
        isOpenEnded,
        body,
        new Endpoint.Answer(statuses, form, List.copyOf(mediaTypes)),
        answering);
  }
}
