package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.HomeZone;
import yingda.document.Listing;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Cases;
import yingda.testing.Damage;
import yingda.testing.SharedFiles;

/** Whatever a file holds, it is imported or refused by name, and its neighbours come in. */
class MutatedFilesTest {
  private static final int FILES = Cases.of("files", 60);
  private static final int AT_ONCE = 50;
  private static final int GOOD = 5;

  private final long seed = Cases.seed(this);
  @TempDir Path temporary;

  @Test
  void everyFileIsImportedOrRefusedByName() throws IOException {
    List<Path> shipped = shipped();
    for (int first = 0; first < FILES; first += AT_ONCE) {
      String what = "-Dyingda.seed=" + seed + ", files from " + first;
      Path folder = Files.createDirectories(temporary.resolve("round" + first));
      Set<String> written = new TreeSet<>();
      for (int i = first; i < Math.min(FILES, first + AT_ONCE); i++) {
        Random random = new Random(seed + i);
        Path file = shipped.get(random.nextInt(shipped.size()));
        boolean table = file.toString().endsWith(".csv");
        Path copy = folder.resolve("m" + i + (table ? ".csv" : ".md"));
        Files.write(copy, new Mutation(random).of(Files.readAllBytes(file), table));
        written.add(SourceFile.place(copy));
      }
      for (int i = 0; i < GOOD; i++) {
        Files.writeString(folder.resolve("good" + i + ".md"), "# 好问题 " + i + "？\n好答案。\n");
      }
      importRound(what, folder, written);
      Damage.delete(folder);
    }
  }

  private static List<Path> shipped() throws IOException {
    List<Path> shipped = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SharedFiles.root().resolve("content"))) {
      files
          .filter(file -> file.toString().matches(".*\\.(?:md|csv)"))
          .sorted()
          .forEach(shipped::add);
    }
    return shipped;
  }

  private void importRound(String what, Path folder, Set<String> written) {
    Signature signature = new Signature("李雷", "测试");
    ImportOptions options =
        new ImportOptions(FolderEdition.NONE, signature, false, false, HomeZone.ID, false, null);
    try (DocumentStore store =
        new SqliteStores(folder.resolve("data/store.db")).store(Clock.systemUTC())) {
      ImportReport report = new Importer(store, options, ImportProgress.NONE).run(List.of(folder));
      for (RejectedException refused : report.rejections()) {
        assertThat(String.valueOf(refused.getMessage()))
            .as(what)
            .satisfies(message -> assertThat(written).anyMatch(file -> message.contains(file)));
      }
      assertThat(store.page(Listing.under("", 1_000)))
          .as(what)
          .filteredOn(revision -> revision.document().id().startsWith("good"))
          .hasSize(GOOD);
    }
  }
}
