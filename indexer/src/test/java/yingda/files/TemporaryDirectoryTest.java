package yingda.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {
  @TempDir private Path temporary;

  private Path left(String name) throws IOException {
    Path directory = temporary.resolve(name);
    Files.createDirectories(directory.resolve("deep"));
    Files.writeString(directory.resolve("deep/yingda.db"), "what a killed process restored");
    return directory;
  }

  @Test
  void itIsGoneWithAllInItWhenItIsClosed() throws IOException {
    TemporaryDirectory directory = TemporaryDirectory.create();
    Path lock = Path.of(directory.path() + ".lock");
    assertThat(lock).exists();
    Files.createDirectories(directory.path().resolve("a/b"));
    Files.writeString(directory.path().resolve("a/b/file"), "text");
    directory.close();
    assertThat(directory.path()).doesNotExist();
    assertThat(lock).doesNotExist();
  }

  @Test
  void nobodyElseMayLookIntoIt() throws IOException {
    try (TemporaryDirectory directory = TemporaryDirectory.create()) {
      assertThat(Files.getPosixFilePermissions(directory.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatADeadProcessLeftIsDeletedAndNothingElse() throws IOException {
    Path dead = left("yingda-1");
    Files.createFile(temporary.resolve("yingda-1.lock"));
    Path killedBeforeItsDirectory = Files.createFile(temporary.resolve("yingda-2.lock"));
    Path withoutLock = left("yingda-3");
    Path others = left("other");
    Files.createFile(temporary.resolve("other.lock"));

    TemporaryDirectory.sweep(temporary);
    assertThat(dead).doesNotExist();
    assertThat(killedBeforeItsDirectory).doesNotExist();
    assertThat(withoutLock.resolve("deep/yingda.db")).exists();
    assertThat(others.resolve("deep/yingda.db")).exists();
  }

  @Test
  void oneInUseIsKept() throws IOException {
    try (TemporaryDirectory used = TemporaryDirectory.create()) {
      TemporaryDirectory.sweep(Path.of(System.getProperty("java.io.tmpdir")));
      assertThat(Files.writeString(used.path().resolve("file"), "text")).exists();
    }
  }
}
