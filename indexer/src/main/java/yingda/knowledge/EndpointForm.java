package yingda.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.encoder.remote.EndpointSettings;
import yingda.json.Json;

/** {@link EndpointSettings} as they stand in a file. */
record EndpointForm(
    String base,
    String model,
    @Nullable String keyVariable,
    @Nullable String questionPrefix,
    @Nullable String passagePrefix) {

  /**
   * @throws RejectedException naming what is wrong in the file
   */
  static EndpointForm read(Path file) {
    try {
      return Json.read(file.toString(), Files.readAllBytes(file), EndpointForm.class);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + file, e);
    }
  }

  EndpointSettings toSettings() {
    try {
      return new EndpointSettings(
          URI.create(base),
          model,
          keyVariable,
          Objects.requireNonNullElse(questionPrefix, ""),
          Objects.requireNonNullElse(passagePrefix, ""));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid("not-an-address").with("value", base).at("embedding endpoint");
    }
  }
}
