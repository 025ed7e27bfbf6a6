package yingda.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what a result says is highlighted. */
final class Highlighted {
  private Highlighted() {}

  /**
   * The highlighted parts of one of its texts.
   *
   * @param name of the highlights and of the text
   */
  static List<String> in(JsonNode result, String name) {
    return parts(result.path("highlights").path(name), result.path(name).asString());
  }

  static List<String> parts(JsonNode highlights, String text) {
    List<String> parts = new ArrayList<>();
    for (JsonNode highlight : highlights) {
      parts.add(text.substring(highlight.path("start").asInt(), highlight.path("end").asInt()));
    }
    return parts;
  }
}
