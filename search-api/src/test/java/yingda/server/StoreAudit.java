package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.server.Editor.State;

/** Compares what the store holds with what was acknowledged. */
final class StoreAudit {
  private final Client client;

  StoreAudit(Client client) {
    this.client = client;
  }

  void check(List<Editor> editors) {
    for (Editor editor : editors) {
      if (!editor.asked().isEmpty()) {
        editor.settle(read(editor.asked()));
      }
      editor.acknowledged().forEach((id, state) -> assertThat(read(id)).as(id).isEqualTo(state));
    }
    checkLog(editors);
  }

  private @Nullable State read(String id) {
    return state(client.get("/v1/documents/" + id));
  }

  /** What an answer says of a document, null if it is not there. */
  static @Nullable State state(Answer answer) {
    if (answer.status() == 404) {
      return null;
    }
    String word = answer.text("/state").equals("retired") ? null : answer.text("/document/title");
    return new State(word, answer.number("/revision"), answer.number("/sequence"));
  }

  /** Sequences have no gap, and each stands for one acknowledged write. */
  private void checkLog(List<Editor> editors) {
    Map<Long, Long> acknowledged = new HashMap<>();
    editors.forEach(
        editor ->
            editor.log().forEach(state -> acknowledged.put(state.sequence(), state.revision())));
    List<Long> sequences = new ArrayList<>();
    Map<Long, Long> logged = new HashMap<>();
    JsonNode changes = page(0);
    while (!changes.isEmpty()) {
      for (JsonNode change : changes) {
        sequences.add(change.path("sequence").asLong());
        logged.put(change.path("sequence").asLong(), change.path("revision").asLong());
      }
      changes = page(sequences.getLast());
    }
    for (int i = 0; i < sequences.size(); i++) {
      assertThat(sequences.get(i)).isEqualTo(i + 1);
    }
    assertThat(logged).isEqualTo(acknowledged);
  }

  private JsonNode page(long after) {
    return client
        .get("/v1/changes", "limit", "1000", "after", String.valueOf(after))
        .json()
        .path("changes");
  }
}
