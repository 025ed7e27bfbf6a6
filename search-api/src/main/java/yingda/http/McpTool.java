package yingda.http;

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
 * @param answering gives what it found
 */
record McpTool(
    String name,
    String description,
    Operation operation,
    List<Input> inputs,
    BiFunction<Call, Arguments, Object> answering) {

  /** A text that it takes. */
  record Input(String name, String description, boolean isNeeded) {
    static Input needed(String name, String description) {
      return new Input(name, description, true);
    }

    static Input optional(String name, String description) {
      return new Input(name, description, false);
    }
  }

  /** How a client is told of it. */
  Map<String, Object> told() {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Input input : inputs) {
      Object text = Map.of("type", "string", "description", input.description());
      properties.put(input.name(), text);
    }
    List<String> required = inputs.stream().filter(Input::isNeeded).map(Input::name).toList();
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
    List<String> known = inputs.stream().map(Input::name).toList();
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw Refusal.invalid("unknown-parameter").with("known", known).at(name);
      }
    }
    return new Arguments(values);
  }
}
