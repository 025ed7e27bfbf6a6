package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import yingda.app.Permission;
import yingda.json.JsonSchemas;

/**
 * The endpoints in the words of OpenAPI 3.1, made from what the code itself reads: parameters,
 * records and statuses.
 */
final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";

  private static final String BEARER = "key";
  private static final String SESSION = "session";

  private final JsonSchemas schemas = new JsonSchemas(SCHEMAS);
  private final Map<String, Map<String, Object>> paths = new TreeMap<>();

  private OpenApi() {}

  /** The whole description, to be written as JSON. */
  static Map<String, Object> of(List<Endpoint> endpoints) {
    OpenApi api = new OpenApi();
    for (Endpoint endpoint : endpoints) {
      String method = endpoint.method().name().toLowerCase(Locale.ROOT);
      api.paths
          .computeIfAbsent(endpoint.template(), path -> new TreeMap<>())
          .put(method, api.operation(endpoint));
    }
    return Map.of(
        "openapi", "3.1.1",
        "info", Map.of("title", "Yingda 应答", "version", version(), "license", license()),
        "servers", List.of(Map.of("url", "/")),
        "tags", tags(endpoints),
        "paths", api.paths,
        "components",
            Map.of("schemas", api.schemas.byName(), "securitySchemes", securitySchemes()));
  }

  /** That of the program. */
  private static String version() {
    String version = OpenApi.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static Map<String, Object> license() {
    return Map.of("name", "Apache-2.0", "identifier", "Apache-2.0");
  }

  /** How callers say who they are, where there are keys. */
  private static Map<String, Object> securitySchemes() {
    return Map.of(
        BEARER,
        Map.of("type", "http", "scheme", "bearer", "description", "A key, in each request."),
        SESSION,
        Map.of(
            "type", "apiKey",
            "in", "cookie",
            "name", Credentials.COOKIE,
            "description", "Of a browser that signed in."));
  }

  /** In the order of the list, in which people read them. */
  private static List<Map<String, Object>> tags(List<Endpoint> endpoints) {
    return endpoints.stream()
        .map(OpenApi::tag)
        .distinct()
        .map(tag -> Map.<String, Object>of("name", tag))
        .toList();
  }

  private Map<String, Object> operation(Endpoint endpoint) {
    Map<String, Object> operation = new TreeMap<>();
    operation.put("operationId", operationId(endpoint));
    operation.put("summary", endpoint.summary());
    operation.put("description", "Permission: " + endpoint.permission().term() + ".");
    operation.put("tags", List.of(tag(endpoint)));
    operation.put("parameters", endpoint.parameters().stream().map(OpenApi::parameter).toList());
    if (endpoint.permission() != Permission.NONE) {
      operation.put("security", List.of(Map.of(BEARER, List.of()), Map.of(SESSION, List.of())));
    }
    Endpoint.Body body = endpoint.body();
    if (body != null) {
      operation.put("requestBody", requestBody(body));
    }
    operation.put("responses", responses(endpoint));
    return operation;
  }

  /** Such as {@code get_v1_documents_id}. */
  private static String operationId(Endpoint endpoint) {
    String words = endpoint.template().replaceAll("[^A-Za-z0-9]+", "_");
    return endpoint.method().name().toLowerCase(Locale.ROOT) + words.replaceFirst("_$", "");
  }

  /** The first part of its path that says something: {@code documents}. */
  private static String tag(Endpoint endpoint) {
    return endpoint.path().replaceFirst("^/v1", "").split("/", 3)[1];
  }

  private static Map<String, Object> parameter(Parameter<?> parameter) {
    return Map.of(
        "name", parameter.name(),
        "in", parameter.in().word(),
        "description", parameter.description(),
        "required", parameter.required(),
        "schema", parameter.schema());
  }

  private Map<String, Object> requestBody(Endpoint.Body body) {
    Class<?> form = body.form();
    Map<String, Object> content = form == null ? Map.of() : Map.of("schema", schemas.read(form));
    return Map.of(
        "required",
        true,
        "description",
        "At most " + body.most() + " bytes.",
        "content",
        Map.of(body.mediaType(), content));
  }

  private Map<String, Object> responses(Endpoint endpoint) {
    Endpoint.Answer answer = endpoint.answer();
    Map<String, Object> responses = new TreeMap<>();
    for (HttpStatus status : endpoint.refusals()) {
      responses.put(
          String.valueOf(status.getCode()),
          Map.of(
              "description",
              status.getMessage(),
              "content",
              json(Problem.MEDIA_TYPE, Problem.class)));
    }
    for (HttpStatus status : answer.statuses()) {
      responses.put(String.valueOf(status.getCode()), response(answer, status));
    }
    responses.put(
        "default",
        Map.of(
            "description",
            "What is wrong, and what to do about it.",
            "content",
            json(Problem.MEDIA_TYPE, Problem.class)));
    return responses;
  }

  private Map<String, Object> response(Endpoint.Answer answer, HttpStatus status) {
    if (status == HttpStatus.NOT_MODIFIED) {
      return Map.of("description", "It is as the ETag in If-None-Match says.");
    }
    Map<String, Object> content = new TreeMap<>();
    Class<?> form = answer.form();
    if (form != null) {
      content.putAll(json(Bodies.MEDIA_TYPE, form));
    }
    answer.mediaTypes().forEach(type -> content.put(type, Map.of()));
    return Map.of("description", status.getMessage(), "content", content);
  }

  private Map<String, Object> json(String mediaType, Class<?> form) {
    return Map.of(mediaType, Map.of("schema", schemas.written(form)));
  }
}
