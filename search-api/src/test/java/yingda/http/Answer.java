package yingda.http;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, HttpHeaders headers, String body) {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  public JsonNode json() {
    return MAPPER.readTree(body);
  }

  /** A text at a JSON pointer such as {@code /replies/0/answer}; empty if there is none. */
  public String text(String pointer) {
    return json().at(pointer).asString("");
  }

  public long number(String pointer) {
    return json().at(pointer).asLong();
  }

  /** The values of one field of all members of a list. */
  public List<String> texts(String list, String field) {
    List<String> texts = new ArrayList<>();
    json().at(list).forEach(member -> texts.add(member.path(field).asString()));
    return texts;
  }

  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
