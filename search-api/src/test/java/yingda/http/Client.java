package yingda.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import yingda.document.Document;
import yingda.document.Lifecycle;
import yingda.document.Signature;
import yingda.json.DocumentForm;
import yingda.json.Json;

/** Calls a running service as other programs do. Safe for concurrent use. */
public final class Client {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final String authorization;

  public Client(int port) {
    this("http://127.0.0.1:" + port, "");
  }

  private Client(String base, String authorization) {
    this.base = base;
    this.authorization = authorization;
  }

  /** The same with a key. */
  public Client with(String key) {
    return authorized("Bearer " + key);
  }

  /** The same with a header that may be none the service takes. */
  Client authorized(String header) {
    return new Client(base, header);
  }

  /** Sends a request of any kind, without a body if that is empty. */
  public Answer send(String method, String path, String json, String... headers) {
    HttpRequest.Builder builder =
        request(path)
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      builder.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      builder.header(headers[i], headers[i + 1]);
    }
    return send(builder);
  }

  /**
   * @param parameters names and values in turn, encoded here
   */
  public Answer get(String path, String... parameters) {
    return send(request(path + query(parameters)).GET());
  }

  /** Asks for a document that might be another by now. */
  public Answer getIfNewer(String path, String tag) {
    return send(request(path).header("If-None-Match", tag).GET());
  }

  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** The same by somebody who has seen a revision. */
  Answer postJson(String path, String json, Seen seen) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header(seen.header(), seen.value())
            .POST(BodyPublishers.ofString(json)));
  }

  /** An action on a document, such as {@code submit}, by 王芳. */
  public Answer act(String id, String action, Seen seen, String... more) {
    return act(new Signature("王芳", "测试"), id, action, seen, more);
  }

  /**
   * An action of somebody on a document.
   *
   * @param more names and values as JSON
   */
  public Answer act(Signature signature, String id, String action, Seen seen, String... more) {
    StringBuilder body = new StringBuilder("{\"author\":").append(Json.write(signature.author()));
    body.append(",\"note\":").append(Json.write(signature.note()));
    for (int i = 0; i < more.length; i += 2) {
      body.append(",\"").append(more[i]).append("\":").append(more[i + 1]);
    }
    return postJson("/v1/documents/" + id + "/" + action, body + "}", seen);
  }

  public Answer put(Document document, Seen seen, String... parameters) {
    String body = Json.write(new WriteForm("王芳", "测试", null, null, DocumentForm.of(document)));
    return putJson("/v1/documents/" + document.id() + query(parameters), body, seen);
  }

  /** Saves a draft, until it is found. */
  Answer draft(Document document, String author, Seen seen) {
    DocumentForm form = DocumentForm.of(document);
    String body = Json.write(new WriteForm(author, "起草", Lifecycle.DRAFT, null, form));
    return putJson("/v1/documents/" + document.id() + "?wait=true", body, seen);
  }

  public Answer putJson(String path, String json, Seen seen) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header(seen.header(), seen.value())
            .PUT(BodyPublishers.ofString(json)));
  }

  public Answer delete(String id, Seen seen, String... parameters) {
    return retire(id, "a", seen, parameters);
  }

  /** Takes a document away as somebody. */
  Answer retire(String id, String author, Seen seen, String... parameters) {
    String signed = query("author", author, "note", "n") + query(parameters).replace('?', '&');
    String path = "/v1/documents/" + id + signed;
    return send(request(path).header(seen.header(), seen.value()).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    return authorization.isEmpty() ? builder : builder.header("Authorization", authorization);
  }

  private static String query(String... parameters) {
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < parameters.length; i += 2) {
      query
          .append(i == 0 ? '?' : '&')
          .append(parameters[i])
          .append('=')
          .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  /** Each answer of the service, not of a proxy before it, is held against its description. */
  private Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Answer answer = exchange(request);
    if (answer.status() == 502 || answer.status() == 504) {
      return answer;
    }
    DeclaredAnswers.read(() -> exchange(request("/openapi.json").build()).body())
        .check(request.method(), request.uri().getPath(), answer);
    return answer;
  }

  private static Answer exchange(HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
