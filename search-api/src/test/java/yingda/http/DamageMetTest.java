package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.knowledge.DataDirectory;
import yingda.testing.Damage;

/** A database is damaged while the service runs: answers go on, and whoever meets it is told. */
class DamageMetTest {
  private static final String QUESTION = "{\"query\": \"怎么退货\"}";
  private static final String GAP = "{\"question\": \"支持花呗吗\"}";

  @TempDir private Path data;

  private void fill() {
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      assertThat(service.client().post("/v1/gaps", GAP).status()).isEqualTo(201);
    }
  }

  /** All but the first page, which says that it is a database at all. */
  private static void overwrite(Path database) throws IOException {
    for (int page = 1; page < Files.size(database) / 4096; page++) {
      Damage.overwritePage(database, page);
    }
  }

  @Test
  void repliesGoOnWithoutWhatWasAsked() throws IOException {
    fill();
    try (RunningService service = RunningService.in(data)) {
      overwrite(new DataDirectory(data).usage());
      assertThat(warning(service)).isEmpty();
      assertDamage(service.client().get("/v1/gaps"), "usage.db: is damaged, restore a backup");
      assertThat(service.client().post("/v1/replies", QUESTION).text("/decision"))
          .isEqualTo("answer");
      assertThat(warning(service)).contains("usage.db: is damaged, restore a backup");
    }
  }

  @Test
  void repliesGoOnFromTheIndexOfAStoreThatIsDamaged() throws IOException {
    fill();
    try (RunningService service = RunningService.in(data)) {
      overwrite(new DataDirectory(data).database());
      assertDamage(
          service.client().get("/v1/documents/" + Sample.RETURNS.id()),
          "yingda.db: is damaged, restore a backup");
      assertThat(service.client().post("/v1/replies", QUESTION).text("/decision"))
          .isEqualTo("answer");
      assertThat(service.client().get("/health/ready").body())
          .contains("yingda.db: is damaged, restore a backup");
    }
  }

  @Test
  void aFileThatIsMovedAwayIsNoLongerReady() throws IOException {
    fill();
    Path usage = new DataDirectory(data).usage();
    try (RunningService service = RunningService.in(data)) {
      Path away = Files.move(usage, data.resolve("away"));
      Answer ready = service.client().get("/health/ready");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(ready.text("/problem")).contains("usage.db: was deleted or replaced");
      assertThat(service.client().post("/v1/replies", QUESTION).text("/decision"))
          .isEqualTo("answer");
      Files.move(away, usage);
      assertThat(service.client().get("/health/ready").status()).isEqualTo(200);
    }
  }

  @Test
  void whoeverHasNoBackupOfWhatWasAskedLearnsThatItCanBeMovedAway() throws IOException {
    fill();
    DataDirectory directory = new DataDirectory(data);
    overwrite(directory.usage());
    assertThatThrownBy(() -> RunningService.in(data).close())
        .hasMessageContaining("usage.db: is damaged, restore a backup")
        .hasMessageContaining("or move it away");
    Files.write(directory.usage(), new byte[8192]);
    Files.writeString(directory.usage(), "no database at all, but long enough to be looked at");
    assertThatThrownBy(() -> RunningService.in(data).close())
        .hasMessageContaining("or move it away");
  }

  private static void assertDamage(Answer answer, String words) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("/detail")).contains(words);
  }

  private static String warning(RunningService service) {
    Answer ready = service.client().get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    return ready.text("/warning");
  }
}
