package yingda.encoder.onnx;

import java.nio.file.Files;
import java.nio.file.Path;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Where a pretrained encoder lies.
 *
 * @param directory with the file {@code model.onnx}, and {@code tokenizer.json} or {@code
 *     vocab.txt}
 */
public record OnnxSettings(Path directory) {
  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String VOCABULARY = "vocab.txt";

  /**
   * @throws RejectedException NOT_FOUND if one of the files is not there
   */
  public OnnxSettings {
    require(directory, MODEL);
    if (!Files.isRegularFile(directory.resolve(TOKENIZER))) {
      require(directory, VOCABULARY);
    }
  }

  private static void require(Path directory, String name) {
    if (!Files.isRegularFile(directory.resolve(name))) {
      throw Refusal.of(RejectedException.Reason.NOT_FOUND, "model-file-missing")
          .with("name", name)
          .with("model", MODEL)
          .with("vocabulary", VOCABULARY)
          .at(directory);
    }
  }

  Path model() {
    return directory.resolve(MODEL);
  }

  Path vocabulary() {
    Path tokenizer = directory.resolve(TOKENIZER);
    return Files.isRegularFile(tokenizer) ? tokenizer : directory.resolve(VOCABULARY);
  }
}
