package yingda.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.knowledge.DataDirectory;
import yingda.testing.Draft;

class BackupTest {
  private static final int DOCUMENTS = 2_000;

  @TempDir private Path temporary;
  private DataDirectory data;
  private Path folder;
  private Backup backup;

  @BeforeEach
  void fill() throws IOException {
    data = new DataDirectory(temporary.resolve("data"));
    folder = temporary.resolve("backup");
    backup = new Backup(folder);
    write(data, 0, DOCUMENTS);
    Files.createDirectories(data.lexicon().path());
    Files.writeString(data.lexicon().path().resolve("words.txt"), "退货\n");
    Files.createDirectories(data.index());
    Files.writeString(data.index().resolve("segment"), "made again");
  }

  private static void write(DataDirectory to, int from, int until) {
    try (DocumentStore store = to.openStore(Clock.systemUTC())) {
      write(store, from, until);
    }
  }

  private static void write(DocumentStore store, int from, int until) {
    List<Edit> edits = new ArrayList<>();
    for (int i = from; i < until; i++) {
      String id = "faq/%06d".formatted(i);
      edits.add(Edit.put(Draft.faq(id, "问题 " + i, "答案 ".repeat(200)), SIGNATURE));
    }
    assertThat(store.append(edits)).hasSize(until - from);
  }

  private Backup.Result save() {
    return backup.save(data, Clock.systemUTC(), "test");
  }

  private DataDirectory extracted(Manifest manifest) throws IOException {
    Path into = Files.createTempDirectory(temporary, "extracted");
    List<RejectedException> faults = new ArrayList<>();
    backup.extract(manifest, into, faults::add);
    assertThat(faults).isEmpty();
    return new DataDirectory(into);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void allButTheIndexIsKept() throws IOException {
    Manifest manifest = save().manifest();

    assertThat(manifest.sequence()).isEqualTo(DOCUMENTS);
    assertThat(manifest.rows()).containsEntry("yingda.db/change", (long) DOCUMENTS);
    assertThat(files(extracted(manifest).path()))
        .containsExactly("lexicon/words.txt", "usage.db", "yingda.db");
    assertThat(backup.manifest()).isEqualTo(manifest);
  }

  @Test
  void nothingLiesBesideTheStoreBehindIt() throws IOException {
    boolean unused = save().written() > 0;

    assertThat(files(data.path())).noneMatch(name -> name.endsWith("-wal"));
  }

  @Test
  void theNextOneWritesOnlyWhatHasChanged() throws IOException {
    Backup.Result first = save();
    assertThat(save().written()).isZero();
    write(data, DOCUMENTS, DOCUMENTS + 1);
    Backup.Result second = save();

    assertThat(second.written()).isBetween(1L, first.written() * 3 / 4);
    assertThat(second.manifest().sequence()).isEqualTo(DOCUMENTS + 1);
    try (DocumentStore store = extracted(second.manifest()).openStore(Clock.systemUTC())) {
      store.inspect();
      assertThat(store.lastSequence()).isEqualTo(DOCUMENTS + 1);
    }
  }

  @Test
  void whatIsWrittenMeanwhileIsThereAsAWholeOrNot() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    AtomicLong written = new AtomicLong();
    CountDownLatch writing = new CountDownLatch(1);
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  try (DocumentStore store = data.openStore(Clock.systemUTC())) {
                    for (int i = DOCUMENTS; !done.get(); i += 10) {
                      write(store, i, i + 10);
                      written.set(store.lastSequence());
                      writing.countDown();
                    }
                  }
                });
    writing.await();
    long before = written.get();
    Manifest manifest = save().manifest();
    done.set(true);
    writer.join();

    assertThat(manifest.sequence()).isBetween(before, written.get());
    assertThat((manifest.sequence() - DOCUMENTS) % 10).isZero();
    try (DocumentStore store = extracted(manifest).openStore(Clock.systemUTC())) {
      store.inspect();
      assertThat(store.lastSequence()).isEqualTo(manifest.sequence());
    }
  }

  @Test
  void whatAKilledBackupLeftIsNoPartOfTheFormerOneAndGoesWithTheNext() throws IOException {
    Manifest former = save().manifest();
    List<String> whole = files(folder);
    Files.createDirectories(folder.resolve("unfinished/data"));
    Files.writeString(folder.resolve("unfinished/data/yingda.db"), "half");
    Path stray = Files.createDirectories(folder.resolve("pieces/00")).resolve("0".repeat(64));
    Files.writeString(stray, "of the killed one");

    assertThat(backup.manifest()).isEqualTo(former);
    assertThat(files(extracted(former).path())).contains("yingda.db");
    assertThat(save().written()).isZero();
    assertThat(files(folder)).isEqualTo(whole);
  }

  @Test
  void aPieceThatTheDiskLostIsWrittenAgain() throws IOException {
    SavedFile store = save().manifest().files().getLast();
    String name = store.pieces().getFirst();
    Path piece = folder.resolve("pieces").resolve(name.substring(0, 2)).resolve(name);
    byte[] bytes = Files.readAllBytes(piece);
    bytes[bytes.length / 2] ^= 1;
    Files.write(piece, bytes);

    assertThat(save().written()).isEqualTo(bytes.length);
    assertThat(files(extracted(backup.manifest()).path())).contains("yingda.db");
  }

  @Test
  void aBackupIsNotReplacedByOneOfAnotherStoreOrWithLess() throws IOException {
    Manifest former = save().manifest();
    DataDirectory other = new DataDirectory(temporary.resolve("other"));
    write(other, 0, DOCUMENTS + 1);
    DataDirectory older = extracted(former);
    write(data, DOCUMENTS, DOCUMENTS + 1);
    Manifest newer = save().manifest();

    assertThatThrownBy(() -> backup.save(other, Clock.systemUTC(), "test"))
        .hasMessageContaining("another data directory");
    assertThatThrownBy(() -> backup.save(older, Clock.systemUTC(), "test"))
        .hasMessageContaining("up to change 2001");
    assertThat(backup.manifest()).isEqualTo(newer);
    assertThat(files(extracted(newer).path())).contains("yingda.db");
  }

  @Test
  void aFolderWithSomethingElseAndOneInsideAreRefused() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(this::save).hasMessageContaining("something else in it");
    assertThat(files(folder)).containsExactly("letter.txt");

    Backup inside = new Backup(data.path().resolve("backup"));
    assertThatThrownBy(() -> inside.save(data, Clock.systemUTC(), "test"))
        .hasMessageContaining("lies in the data directory");
  }

  @Test
  void twoAtOnceAreOneAndARefusal() throws IOException {
    BackupFolder locked = new BackupFolder(folder);
    locked.make();
    try (AutoCloseable lock = locked.lock()) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(this::save).hasMessageContaining("another backup");
    } catch (Exception e) {
      throw new IOException(e);
    }
    assertThat(save().written()).isPositive();
  }

  @Test
  void nobodyButItsOwnerReadsIt() throws IOException {
    Assumptions.assumeThat(Files.getFileStore(temporary).supportsFileAttributeView("posix"))
        .isTrue();
    Manifest manifest = save().manifest();

    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(Files.getPosixFilePermissions(extracted(manifest).database()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
