package yingda.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {
  @TempDir private Path temporary;

  private Path left(String name) throws IOException {
    Path outer = temporary.resolve(name);
    Files.createDirectories(outer.resolve("files/deep"));
    Files.writeString(outer.resolve("files/deep/yingda.db"), "what a killed process restored");
    return outer;
  }

  @Test
  void itIsGoneWithAllInItWhenItIsClosed() throws IOException {
    TemporaryDirectory directory = TemporaryDirectory.create();
    Files.createDirectories(directory.path().resolve("a/b"));
    Files.writeString(directory.path().resolve("a/b/file"), "text");
    directory.close();
    assertThat(directory.path().getParent()).doesNotExist();
  }

  @Test
  void whatADeadProcessLeftIsDeletedAndNothingElse() throws IOException {
    Path dead = left("yingda-dead");
    Files.writeString(dead.resolve("lock"), "");
    Path beginning = left("yingda-beginning");
    Path others = left("other-program");
    Files.writeString(others.resolve("lock"), "");

    TemporaryDirectory.sweep(temporary);
    assertThat(dead).doesNotExist();
    assertThat(beginning.resolve("files/deep/yingda.db")).exists();
    assertThat(others.resolve("files/deep/yingda.db")).exists();
  }

  @Test
  void oneInUseIsKept() throws IOException {
    try (TemporaryDirectory used = TemporaryDirectory.create()) {
      TemporaryDirectory.sweep(Path.of(System.getProperty("java.io.tmpdir")));
      assertThat(Files.writeString(used.path().resolve("file"), "text")).exists();
    }
  }
}
