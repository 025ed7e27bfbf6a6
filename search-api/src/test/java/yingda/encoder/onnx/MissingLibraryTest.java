package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.RejectedException;

/** This module has the class path of the runnable jar, which lacks ONNX Runtime. */
class MissingLibraryTest {
  @TempDir private Path directory;

  @Test
  void itIsSaidWhereToPutTheLibrary() throws IOException {
    Files.write(directory.resolve("vocab.txt"), List.of("[UNK]", "[CLS]", "[SEP]"));
    Files.createFile(directory.resolve("model.onnx"));
    OnnxSettings settings = new OnnxSettings(directory);
    assertThatThrownBy(() -> OnnxEncoder.open(settings))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("needs the library com.microsoft.onnxruntime:onnxruntime")
        .hasMessageContaining("put it on the class path: java ");
  }
}
