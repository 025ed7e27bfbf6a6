package yingda.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests from an OpenAPI description: most values are such as it allows and such as there
 * are, some are not.
 */
final class DescribedRequests {
  /**
   * A request to be sent.
   *
   * @param headers names and values in turn
   */
  record Request(String method, String path, String body, List<String> headers) {}

  private static final JsonMapper MAPPER = JsonMapper.shared();

  /** What a service with the sample has, and what none has. */
  private static final List<String> TEXTS =
      List.of(
          "怎么退货",
          "faq/returns",
          "a",
          "b",
          "退货",
          "X100",
          "7.5",
          "王芳",
          "wechat",
          "agent",
          "en",
          "new/page",
          "faq/none",
          "1",
          "*",
          "\"1\"",
          "",
          " ",
          "%",
          "\u0000",
          "😀",
          "\"",
          "[7.5,)",
          "P90D",
          "2026-05-01T04:00:00Z",
          "2026-05-01",
          "q1",
          "退".repeat(300));

  private static final List<String> FORMATS = List.of("date-time", "date", "duration");

  private final JsonNode api;
  private final List<String[]> operations = new ArrayList<>();
  private final Random random;

  DescribedRequests(JsonNode api, Random random) {
    this.api = api;
    this.random = random;
    api.path("paths")
        .forEachEntry(
            (path, item) ->
                item.propertyNames()
                    .forEach(method -> operations.add(new String[] {method, path})));
    operations.removeIf(operation -> operation[1].endsWith("/stream")); // it has no end
  }

  Request next() {
    String[] chosen = operations.get(random.nextInt(operations.size()));
    JsonNode operation = api.path("paths").path(chosen[1]).path(chosen[0]);
    String path = chosen[1];
    StringBuilder query = new StringBuilder();
    List<String> headers = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      String name = parameter.path("name").asString();
      String value = text(parameter.path("schema"));
      boolean isWanted = parameter.path("required").asBoolean() ? !rarely() : random.nextBoolean();
      switch (parameter.path("in").asString()) {
        case "path" -> path = path.replace("{" + name + "}", inPath(value));
        case "query" -> {
          if (isWanted) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(coded(value));
          }
        }
        default -> {
          if (isWanted) {
            headers.add(name);
            headers.add(value.replaceAll("[^\\x20-\\x7e]", "").strip());
          }
        }
      }
    }
    return new Request(
        chosen[0].toUpperCase(java.util.Locale.ROOT), path + query, body(operation), headers);
  }

  private String body(JsonNode operation) {
    JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
    return schema.isMissingNode() ? "" : value(schema, 0).toString();
  }

  /** Now and then something else than what is described. */
  private boolean rarely() {
    return random.nextInt(12) == 0;
  }

  private String any(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  private String text(JsonNode schema) {
    JsonNode value = value(schema, 0);
    return value.isString() ? value.asString() : value.toString();
  }

  private JsonNode value(JsonNode described, int depth) {
    JsonNode schema = resolved(described);
    if (rarely() || depth > 6) {
      return odd();
    }
    if (schema.has("enum")) {
      JsonNode values = schema.path("enum");
      return values.get(random.nextInt(values.size()));
    }
    return switch (schema.path("type").asString("")) {
      case "integer" -> MAPPER.getNodeFactory().numberNode(whole(schema));
      case "number" -> MAPPER.getNodeFactory().numberNode(random.nextDouble());
      case "boolean" -> MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      default -> MAPPER.getNodeFactory().stringNode(string(schema));
    };
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode() ? schema : api.at(reference.asString().substring(1));
  }

  private int whole(JsonNode schema) {
    int least = schema.path("minimum").asInt(-2);
    int most = schema.path("maximum").asInt(1_000);
    return least + random.nextInt(Math.max(1, Math.min(most - least, 40)));
  }

  private String string(JsonNode schema) {
    return switch (FORMATS.indexOf(schema.path("format").asString(""))) {
      case 0 -> "20" + (10 + random.nextInt(80)) + "-05-01T04:00:00Z";
      case 1 -> "20" + (10 + random.nextInt(80)) + "-05-01";
      case 2 -> "P" + random.nextInt(200) + "D";
      default -> any(TEXTS);
    };
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = MAPPER.createArrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode object = MAPPER.createObjectNode();
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              if (required.contains(name) ? !rarely() : random.nextInt(3) > 0) {
                object.set(name, value(property, depth + 1));
              }
            });
    JsonNode others = schema.path("additionalProperties");
    if (others.isObject()) {
      object.set(any(TEXTS), value(others, depth + 1));
    }
    return object;
  }

  private JsonNode odd() {
    return switch (random.nextInt(5)) {
      case 0 -> MAPPER.getNodeFactory().nullNode();
      case 1 -> MAPPER.getNodeFactory().numberNode(-1);
      case 2 -> MAPPER.createArrayNode();
      case 3 -> MAPPER.createObjectNode();
      default -> MAPPER.getNodeFactory().stringNode(any(TEXTS));
    };
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Slashes stand as they are; nothing is no part of a path. */
  private static String inPath(String value) {
    String coded = coded(value).replace("+", "%20").replace("%2F", "/");
    return coded.isEmpty() ? "x" : coded;
  }
}
