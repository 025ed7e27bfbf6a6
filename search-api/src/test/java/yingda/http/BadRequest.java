package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * A request that must be refused.
 *
 * @param remedy words of the message that tell what to do
 */
record BadRequest(String name, RawRequest request, int status, String remedy) {

  static BadRequest get(String name, String target, int status, String remedy) {
    return new BadRequest(name, RawRequest.get(target), status, remedy);
  }

  static BadRequest search(String name, String query, int status, String remedy) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return get(name, "/v1/search?q=" + encoded, status, remedy);
  }

  static BadRequest reply(String name, String body, int status, String remedy) {
    return new BadRequest(name, RawRequest.json("POST", "/v1/replies", body), status, remedy);
  }

  /** A document sent to {@code faq/bad}. */
  static BadRequest document(String name, String body, int status, String remedy) {
    return put(name, "faq/bad", body, status, remedy);
  }

  static BadRequest put(String name, String id, String body, int status, String remedy) {
    RawRequest request = RawRequest.json("PUT", "/v1/documents/" + id, body);
    return new BadRequest(name, request.with("If-Match", "*"), status, remedy);
  }

  /** Checks that the answer helps whoever sent this, and tells nothing of our insides. */
  void check(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo(Problem.MEDIA_TYPE);
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asString()).isNotBlank();
    assertThat(problem.path("detail").asString()).contains(remedy);
    assertThat(answer.body())
        .doesNotContain("Exception", "\\tat ")
        .doesNotContainPattern("\\b(java|jakarta|kotlin|io|org|com|tools|yingda)\\.\\w+\\.");
  }

  @Override
  public String toString() {
    return name;
  }
}
