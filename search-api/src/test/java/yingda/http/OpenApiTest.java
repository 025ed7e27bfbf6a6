package yingda.http;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yingda.app.Permission;

class OpenApiTest {
  /** As it is published at spec.openapis.org, without what says how schemas are written. */
  private static final String OFFICIAL = "/openapi-3.1-schema.json";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void theDescriptionIsValidAndComplete(@TempDir Path data) throws IOException {
    try (RunningService service = RunningService.in(data);
        InputStream official = OpenApiTest.class.getResourceAsStream(OFFICIAL)) {
      JsonNode api = service.client().get("/openapi.json").json();
      assertThat(REGISTRY.getSchema(Objects.requireNonNull(official)).validate(api)).isEmpty();
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
  }

  @Test
  void whatNeedsAKeySaysSoAndNothingElse(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      JsonNode api = service.client().get("/openapi.json").json();
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
  }

  /** Each schema by itself: the official one looks at none of them. */
  @Test
  void theSchemasAreValid(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      JsonNode api = service.client().get("/openapi.json").json();
      JsonNode meta =
          REGISTRY
              .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
              .getSchemaNode();
      api.at("/components/schemas")
          .forEach(schema -> assertThat(REGISTRY.getSchema(meta).validate(schema)).isEmpty());
    }
  }
}
