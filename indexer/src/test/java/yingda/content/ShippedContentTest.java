package yingda.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.DocumentStore;
import yingda.document.Signature;
import yingda.jdbc.SqliteStore;
import yingda.testing.SharedFiles;

class ShippedContentTest {
  @Test
  void theShippedContentIsImportedWithoutARejection(@TempDir Path data) throws IOException {
    Path content = SharedFiles.root().resolve("content");
    Assumptions.assumeTrue(Files.isDirectory(content), "skipped: content/ is not written yet");
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    try (DocumentStore store = SqliteStore.open(data.resolve("store.db"), Clock.systemUTC())) {
      ImportReport report = new Importer(store, options, ImportProgress.NONE).run(List.of(content));

      assertThat(report.rejections()).isEmpty();
      assertThat(report.count(ChangeKind.ADDED)).isPositive();
    }
  }
}
