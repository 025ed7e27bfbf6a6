package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.backup.Backup;
import yingda.backup.Manifest;
import yingda.backup.Restoration;
import yingda.backup.Verification;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Sha256;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.PretrainedEncoder;
import yingda.testing.Cases;
import yingda.testing.Draft;

/** Backups, restorations and their checks are killed at their work; nothing passes for whole. */
class BackupKillTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int DOCUMENTS = 4_000;
  private static final int MORE = 1_000;
  private static final int KILLS = Cases.of("backup.kills", 4);

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);

  @TempDir private Path folder;
  private DataDirectory data;
  private Path kept;
  private Path temporary;
  private int written;

  @BeforeEach
  void fill() throws IOException {
    data = new DataDirectory(folder.resolve("data"));
    kept = folder.resolve("kept");
    temporary = Files.createDirectory(folder.resolve("temporary"));
    write(DOCUMENTS);
  }

  private void write(int more) {
    List<Edit> edits = new ArrayList<>();
    for (int i = written; i < written + more; i++) {
      edits.add(
          Edit.put(Draft.faq("faq/" + i, Words.of(i), "答案".repeat(99)), new Signature("王芳", "写")));
    }
    written += more;
    try (DocumentStore store = data.openStore(CLOCK)) {
      assertThat(store.append(edits)).hasSize(more);
    }
  }

  private ServerProcess run(String... arguments) throws IOException {
    return ServerProcess.startIn(temporary, arguments);
  }

  private ServerProcess backup() throws IOException {
    return run("backup", kept.toString(), "--data", data.path().toString());
  }

  private ServerProcess restore(DataDirectory into) throws IOException {
    return run("restore", kept.toString(), "--data", into.path().toString());
  }

  private ServerProcess verify() throws IOException {
    return run("verify", kept.toString(), "--encoder", "none");
  }

  private static void finish(ServerProcess process) throws InterruptedException {
    try (process) {
      assertThat(process.await()).isZero();
    }
  }

  /** Kills it a little after it has begun to write there, if it has not ended by then. */
  private void killAtWork(ServerProcess process, Path begun) throws InterruptedException {
    try (process) {
      while (!Files.exists(begun) && !process.work(1)) {
        // Not at work yet.
      }
      boolean unused = process.work(random.nextInt(200));
      process.kill();
    }
  }

  private Manifest check() {
    Verification.Finding found =
        new Verification(new Backup(kept), PretrainedEncoder.NONE, CLOCK).run(null, line -> {});
    assertThat(found.faults()).as("seed %d", seed).isEmpty();
    return found.manifest();
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(),
            HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))));
      }
    }
    return files;
  }

  @Test
  void aKilledBackupIsTheFormerOneOrTheNew() throws Exception {
    finish(backup());
    long former = check().sequence();
    assertThat(former).isEqualTo(DOCUMENTS);
    for (int kill = 0; kill < KILLS; kill++) {
      write(MORE);
      killAtWork(backup(), kept.resolve("unfinished"));
      Manifest found = check();
      assertThat(found.sequence()).as("seed %d", seed).isIn(former, (long) written);
      former = found.sequence();
    }
    finish(backup());
    assertThat(check().sequence()).isEqualTo(written);
    assertThat(kept.resolve("unfinished")).doesNotExist();
  }

  @Test
  void aKilledFirstBackupIsNone() throws Exception {
    killAtWork(backup(), kept.resolve("unfinished"));
    if (!Files.exists(kept.resolve("manifest.json"))) {
      assertThatThrownBy(this::check).hasMessageContaining("has no backup");
    }
    finish(backup());
    assertThat(check().sequence()).isEqualTo(DOCUMENTS);
  }

  @Test
  void aKilledRestorationIsNoDirectoryOrAWholeOne() throws Exception {
    finish(backup());
    Manifest manifest = check();
    for (int kill = 0; kill < KILLS; kill++) {
      DataDirectory into = new DataDirectory(folder.resolve("restored" + kill));
      killAtWork(restore(into), into.unfinished());
      if (!Files.exists(into.database())) {
        assertThatThrownBy(into::refuseIfStoreIsLost).as("seed %d", seed).isNotNull();
        finish(restore(into));
      }
      try (DocumentStore store = into.openStore(CLOCK)) {
        store.inspect();
        assertThat(store.lastSequence()).isEqualTo(manifest.sequence());
      }
      assertThat(into.unfinished()).doesNotExist();
    }
  }

  @Test
  void aKilledRestorationToASequenceNeverEndsLater() throws Exception {
    finish(backup());
    Restoration restoration = new Restoration(new Backup(kept), CLOCK);
    for (int kill = 0; kill < KILLS; kill++) {
      DataDirectory into = new DataDirectory(folder.resolve("restored" + kill));
      ServerProcess process =
          run("restore", kept.toString(), "--data", into.path().toString(), "--to-sequence", "70");
      killAtWork(process, into.unfinished());
      if (!Files.exists(into.database())) {
        assertThat(restoration.into(into, new Restoration.End.Sequence(70)).sequence())
            .isEqualTo(70);
      }
      try (DocumentStore store = into.openStore(CLOCK)) {
        assertThat(store.lastSequence()).as("seed %d", seed).isEqualTo(70);
      }
    }
  }

  @Test
  void aKilledVerificationChangesNothingAndLeavesNothingToTheNext() throws Exception {
    finish(backup());
    Map<String, String> before = files(kept);
    for (int kill = 0; kill < KILLS; kill++) {
      ServerProcess verifying = verify();
      while (left().isEmpty() && !verifying.work(1)) {
        // Not at work yet.
      }
      killAtWork(verifying, temporary);
      assertThat(files(kept)).as("seed %d", seed).isEqualTo(before);
    }
    finish(verify());
    assertThat(left()).isEmpty();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> inside = Files.list(temporary)) {
      return inside.filter(path -> path.getFileName().toString().startsWith("yingda")).toList();
    }
  }
}
