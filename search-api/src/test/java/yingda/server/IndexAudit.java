package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.server.Editor.State;

/** Compares what is found with what is in the store. */
final class IndexAudit {
  private final Client client;

  IndexAudit(Client client) {
    this.client = client;
  }

  void check(List<Editor> editors) {
    Answer ready = client.get("/health/ready");
    while (ready.number("/applied") < ready.number("/sequence")) {
      ready = client.get("/health/ready");
    }
    assertThat(ready.status()).isEqualTo(200);
    Set<String> living = new HashSet<>();
    for (Editor editor : editors) {
      editor.acknowledged().forEach((id, state) -> check(id, state, living));
      for (String word : editor.oldWords(50)) {
        assertThat(find(word).texts("/hits", "documentId")).as(word).isEmpty();
      }
    }
    assertThat(find(Editor.COMMON).number("/total")).isEqualTo(living.size());
  }

  private void check(String id, State state, Set<String> living) {
    if (state.word() == null) {
      return;
    }
    living.add(id);
    Answer found = find(state.word());
    assertThat(found.texts("/hits", "documentId")).as(state.word()).containsExactly(id);
    assertThat(found.number("/hits/0/revision")).isEqualTo(state.revision());
    assertThat(found.text("/hits/0/question")).isEqualTo("What is " + state.word());
  }

  /** Literally, so that what only looks alike is not found. */
  private Answer find(String word) {
    return client.get("/v1/search", "q", "\"" + word + "\"");
  }
}
