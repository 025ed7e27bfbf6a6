package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.knowledge.DataDirectory;
import yingda.sql.SqliteStores;

/** Too little memory ends a program in words, and by an exit code of its own. */
class MemoryTest {
  /** The dictionary alone needs more. */
  private static final String TOO_LITTLE = "20m";

  @ParameterizedTest
  @ValueSource(strings = {"serve --port 0", "reindex"})
  void itEndsAndSaysWhatToDo(String command, @TempDir Path folder) throws Exception {
    DataDirectory data = new DataDirectory(folder.resolve("data"));
    new SqliteStores(data.database()).store(Clock.systemUTC()).close();
    Path errors = folder.resolve("errors");
    String[] arguments = (command + " --data " + data.path()).split(" ", -1);
    try (ServerProcess process =
        ServerProcess.start(TOO_LITTLE, Redirect.to(errors.toFile()), arguments)) {
      assertThat(process.await()).isEqualTo(OutOfMemory.EXIT);
    }
    assertThat(Files.readString(errors)).contains("out of memory, the program ends");
  }
}
