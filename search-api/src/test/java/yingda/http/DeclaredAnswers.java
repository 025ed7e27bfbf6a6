package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds every answer that a test gets against what {@code /openapi.json} says of it. All services
 * of a run say the same, so it is read once. Safe for concurrent use.
 */
final class DeclaredAnswers {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static volatile @Nullable DeclaredAnswers instance;

  private final JsonNode api;
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** A path of the description, the most literal first. */
  private record Route(String template, Pattern pattern, int literal) {
    static Route of(String template) {
      String[] literals = template.split("\\{\\w+}", -1);
      StringBuilder pattern = new StringBuilder();
      int literal = 0;
      for (int i = 0; i < literals.length; i++) {
        pattern.append(i == 0 ? "" : ".+").append(Pattern.quote(literals[i]));
        literal += literals[i].length();
      }
      return new Route(template, Pattern.compile(pattern.toString()), literal);
    }
  }

  private DeclaredAnswers(String description) {
    this.api = MAPPER.readTree(description);
    api.path("paths").propertyNames().forEach(path -> routes.add(Route.of(path)));
    routes.sort(Comparator.comparingInt(Route::literal).reversed());
  }

  /**
   * @param description gets {@code /openapi.json}, if nobody did before
   */
  static DeclaredAnswers read(Supplier<String> description) {
    DeclaredAnswers known = instance;
    if (known == null) {
      known = new DeclaredAnswers(description.get());
      instance = known;
    }
    return known;
  }

  /** Fails if the answer is not one that is declared; answers of pages are not. */
  void check(String method, String path, Answer answer) {
    JsonNode operation = operation(method.toLowerCase(Locale.ROOT), path);
    String type = answer.header("Content-Type").replaceFirst(";.*", "").strip();
    if (operation.isMissingNode()) {
      if (type.equals(Problem.MEDIA_TYPE) && !answer.body().isEmpty()) {
        validate("/components/schemas/Problem", answer);
      }
      return;
    }
    JsonNode responses = operation.path("responses");
    boolean isProblem = type.equals(Problem.MEDIA_TYPE);
    String status = isProblem ? "default" : String.valueOf(answer.status());
    String told = method + " " + path + " answered " + answer.status() + " " + type;
    assertThat(responses.has(status)).as(told).isTrue();
    if (answer.body().isEmpty()) {
      return; // as of HEAD, and of what has not changed
    }
    JsonNode content = responses.path(status).path("content");
    boolean isDeclared = content.has(type) || content.has(type.replaceFirst("/.*", "/*"));
    assertThat(isDeclared).as(told).isTrue();
    JsonNode reference = content.path(type).path("schema").path("$ref");
    if (!reference.isMissingNode()) {
      validate(reference.asString().substring(1), answer);
    }
  }

  private JsonNode operation(String method, String path) {
    return routes.stream()
        .filter(route -> route.pattern().matcher(path).matches())
        .map(route -> api.path("paths").path(route.template()).path(method))
        .filter(operation -> !operation.isMissingNode())
        .findFirst()
        .orElse(api.path("none"));
  }

  private void validate(String pointer, Answer answer) {
    List<Error> errors =
        schemas.computeIfAbsent(pointer, this::schema).validate(MAPPER.readTree(answer.body()));
    assertThat(errors).as(pointer + " of " + answer.body()).isEmpty();
  }

  private Schema schema(String pointer) {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$ref", "#" + pointer);
    schema.set("components", api.path("components"));
    return REGISTRY.getSchema(schema);
  }
}
