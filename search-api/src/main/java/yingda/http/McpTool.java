package yingda.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Something a model may do here.
 *
 * @param operation what it does, which says who may
 * @param parameters with what each is; those that begin with a mark may be left out
 * @param answering gives what it found
 */
record McpTool(
    String name,
    String description,
    Operation operation,
    Map<String, String> parameters,
    BiFunction<Call, Arguments, Object> answering) {
  private static final String OPTIONAL = "?";

  /** How a client is told of it. */
  Map<String, Object> told() {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    parameters.forEach(
        (parameter, description) -> {
          boolean isOptional = parameter.startsWith(OPTIONAL);
          String called = isOptional ? parameter.substring(1) : parameter;
          properties.put(called, Map.of("type", "string", "description", description));
          if (!isOptional) {
            required.add(called);
          }
        });
    Map<String, Object> schema =
        Map.of(
            "type",
            "object",
            "properties",
            properties,
            "required",
            required,
            "additionalProperties",
            false);
    return Map.of(
        "name", name,
        "description", description,
        "inputSchema", schema,
        "annotations", Map.of("readOnlyHint", operation != Operation.REPORT_GAP));
  }

  /**
   * What a model sends along.
   *
   * @param values by name
   */
  record Arguments(Map<String, Object> values) {
    /**
     * @throws RejectedException if it is missing or no text
     */
    String text(String parameter) {
      String value = find(parameter);
      if (value == null) {
        throw Refusal.invalid("parameter-missing").with("name", parameter).at(parameter);
      }
      return value;
    }

    @Nullable String find(String parameter) {
      return values.get(parameter) instanceof String text && !text.isBlank() ? text : null;
    }
  }

  /**
   * Those of a call.
   *
   * @throws RejectedException naming one that the tool does not take
   */
  Arguments arguments(@Nullable Object given) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach((key, value) -> values.put(String.valueOf(key), value));
    }
    for (String value : values.keySet()) {
      if (!parameters.containsKey(value) && !parameters.containsKey(OPTIONAL + value)) {
        throw Refusal.invalid("unknown-parameter").with("known", names()).at(value);
      }
    }
    return new Arguments(values);
  }

  private List<String> names() {
    return parameters.keySet().stream().map(one -> one.replace(OPTIONAL, "")).toList();
  }
}
