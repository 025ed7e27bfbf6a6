package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeLibrariesTest {
  /** Whoever kills the process then finds nothing left of them. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files that are loaded can't be deleted there")
  void theirFilesAreGoneOnceTheyAreLoaded() {
    assertThat(NativeLibraries.environment().getVersion()).isNotEmpty();
    assertThat(Path.of(System.getProperty("onnxruntime.native.path"))).doesNotExist();
    assertThat(NativeLibraries.environment()).isSameAs(NativeLibraries.environment());
  }
}
