package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.app.Permission;

class OpenApiTest {
  /** As it is published at spec.openapis.org, without what says how schemas are written. */
  private static final String OFFICIAL = "/openapi-3.1-schema.json";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @TempDir private static Path data;
  private static RunningService service;
  private static JsonNode api;

  @BeforeAll
  static void read() {
    service = RunningService.in(data);
    api = service.client().get("/openapi.json").json();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void theDescriptionIsValidAndComplete() throws IOException {
    try (InputStream official = OpenApiTest.class.getResourceAsStream(OFFICIAL)) {
      assertThat(REGISTRY.getSchema(Objects.requireNonNull(official)).validate(api)).isEmpty();
    }
    Set<String> described = new TreeSet<>();
    api.path("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames()
                    .forEach(
                        method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    assertThat(service.endpoints().all())
        .extracting(Endpoint::route)
        .containsExactlyInAnyOrderElementsOf(described);
  }

  @Test
  void whatNeedsAKeySaysSoAndNothingElse() {
    assertThat(api.at("/components/securitySchemes").propertyNames())
        .containsExactlyInAnyOrder("key", "session");
    for (Endpoint endpoint : service.endpoints().all()) {
      JsonNode operation =
          api.path("paths")
              .path(endpoint.template())
              .path(endpoint.method().name().toLowerCase(Locale.ROOT));
      assertThat(operation.path("security").size())
          .as(endpoint.route())
          .isEqualTo(endpoint.permission() == Permission.NONE ? 0 : 2);
    }
  }

  /** Each schema by itself: the official one looks at none of them. */
  @Test
  void theSchemasAreValid() {
    JsonNode meta =
        REGISTRY
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
            .getSchemaNode();
    api.at("/components/schemas")
        .forEach(schema -> assertThat(REGISTRY.getSchema(meta).validate(schema)).isEmpty());
  }

  /** Who changes the word of a constant changes an answer, and is told so here. */
  @Test
  void theWordsOfRequestsAndAnswersAreThoseThatWerePromised() throws IOException {
    Set<String> words = new TreeSet<>();
    for (JsonNode values : api.findValues("enum")) {
      words.add(String.join(" ", values.valueStream().map(JsonNode::asString).toList()));
    }
    try (InputStream promised = OpenApiTest.class.getResourceAsStream("/words-of-answers.txt")) {
      String text = new String(Objects.requireNonNull(promised).readAllBytes(), UTF_8);
      assertThat(words).containsExactlyElementsOf(text.lines().toList());
    }
  }
}
