package yingda.encoder.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.RejectedException;

class EndpointSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://api.example.com/v1", "https://api.example.com/v1//"})
  void aSlashAtTheEndMakesNoDifference(String base) {
    EndpointSettings settings = new EndpointSettings(URI.create(base), "bge-m3", null);
    assertThat(settings.address()).hasToString("https://api.example.com/v1/embeddings");
    assertThat(settings.base()).hasToString("https://api.example.com/v1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api.example.com/v1",
        "file:///v1",
        "https:///v1",
        "https://user:sk-secret@api.example.com/v1",
        "https://api.example.com/v1?key=sk-secret",
        "https://api.example.com/v1#top"
      })
  void whatIsNoPlainAddressIsRejected(String base) {
    assertRejected(base, "bge-m3", null, "embedding endpoint: is no plain http or https address");
  }

  @Test
  void aModelWithoutNameIsRejected() {
    assertRejected("https://api.example.com", " ", null, "embedding model: is empty");
  }

  @Test
  void aKeyInPlaceOfItsVariableIsRejectedWithoutShowingIt() {
    assertRejected(
        "https://api.example.com",
        "bge-m3",
        "sk-secret",
        "embedding key variable: is no name of an environment variable");
  }

  private static void assertRejected(
      String base, String model, @Nullable String keyVariable, String why) {
    assertThatThrownBy(() -> new EndpointSettings(URI.create(base), model, keyVariable))
        .isInstanceOf(RejectedException.class)
        .hasMessageStartingWith(why)
        .hasMessageNotContaining("sk-secret");
  }
}
