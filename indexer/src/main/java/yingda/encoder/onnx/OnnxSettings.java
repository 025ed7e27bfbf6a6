package yingda.encoder.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Where a pretrained encoder lies.
 *
 * @param directory with the files {@code model.onnx} and {@code vocab.txt}
 */
public record OnnxSettings(Path directory) {
  private static final String MODEL = "model.onnx";
  private static final String VOCABULARY = "vocab.txt";

  /**
   * @throws RejectedException NOT_FOUND if one of the files is not there
   */
  public OnnxSettings {
    for (String name : new String[] {MODEL, VOCABULARY}) {
      if (!Files.isRegularFile(directory.resolve(name))) {
        throw Refusal.of(RejectedException.Reason.NOT_FOUND, "model-file-missing")
            .with("name", name)
            .with("model", MODEL)
            .with("vocabulary", VOCABULARY)
            .at(directory);
      }
    }
  }

  Path model() {
    return directory.resolve(MODEL);
  }

  Path vocabulary() {
    return directory.resolve(VOCABULARY);
  }
}
