package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineLengthTest {
  @TempDir private Path directory;

  @Test
  void whatEndsTheProcessIsKnownBefore() throws IOException {
    Path file = directory.resolve("cmdline");
    assertThat(CommandLineLength.isDeadly(file)).as("not on Linux").isFalse();
    Files.write(file, new byte[3_900]);
    assertThat(CommandLineLength.isDeadly(file)).isFalse();
    Files.write(file, new byte[4_000]);
    assertThat(CommandLineLength.isDeadly(file)).isTrue();
  }
}
