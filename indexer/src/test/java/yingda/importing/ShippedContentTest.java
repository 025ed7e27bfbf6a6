package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Listing;
import yingda.document.Signature;
import yingda.lexicon.LexiconFolder;
import yingda.sql.SqliteStores;
import yingda.testing.SharedFiles;

class ShippedContentTest {
  private static final Path CONTENT = SharedFiles.root().resolve("content");

  /** To another file, with or without an anchor, or to an anchor of the same. */
  private static final Pattern LINK = Pattern.compile("]\\(([^():#]*\\.md)?(#[^()]+)?\\)");

  private static ImportReport report;
  private static final Map<String, Document> DOCUMENTS = new HashMap<>();

  /** Of documents, such as {@code faq/returns}, and of entries, {@code faq/returns#exchange}. */
  private static final Set<String> ADDRESSES = new TreeSet<>();

  @BeforeAll
  static void importContent(@TempDir Path data) {
    ImportOptions options = ImportOptions.of(new Signature("test", "shipped content"));
    try (DocumentStore store =
        new SqliteStores(data.resolve("store.db")).store(Clock.systemUTC())) {
      report = new Importer(store, options, ImportProgress.NONE).run(List.of(CONTENT));
      store.page(Listing.under("", 10_000)).stream()
          .map(revision -> revision.document())
          .forEach(document -> DOCUMENTS.put(document.id(), document));
    }
    for (Document document : DOCUMENTS.values()) {
      ADDRESSES.add(document.id());
      document.entries().forEach(entry -> ADDRESSES.add(document.id() + "#" + entry.anchor()));
    }
  }

  @Test
  void itIsImportedWithoutARejection() {
    assertThat(report.rejections()).isEmpty();
    assertThat(report.count(ChangeKind.ADDED)).isEqualTo(DOCUMENTS.size());
    assertThat(ADDRESSES).filteredOn(address -> address.contains("#")).hasSizeGreaterThan(60);
  }

  @Test
  void everyGoldenQuestionNamesWhatExists() throws IOException {
    List<String> targets = new ArrayList<>();
    for (Path file : goldenFiles()) {
      Files.readAllLines(file).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .forEach(line -> targets.addAll(List.of(line.split("\t", -1)[1].split("\\|", -1))));
    }
    assertThat(targets).isNotEmpty().allMatch(ADDRESSES::contains);
  }

  @Test
  void everyLinkLeadsToADocumentAndEntry() {
    List<String> broken = new ArrayList<>();
    for (Document document : DOCUMENTS.values()) {
      for (Entry entry : document.entries()) {
        LINK.matcher(entry.answer())
            .results()
            .filter(link -> !leadsSomewhere(document.id(), link))
            .forEach(link -> broken.add(document.id() + ": " + link.group()));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyLineOfTheLexiconIsAWord() {
    assertThat(LexiconFolder.in(CONTENT).words().words()).contains("退换货", "退货", "换货");
  }

  private static boolean leadsSomewhere(String from, MatchResult link) {
    String to = from;
    if (link.group(1) != null) {
      Path file = Path.of(from).resolveSibling(link.group(1).replaceFirst("\\.md$", ""));
      to = SourceFile.place(file.normalize());
    }
    return ADDRESSES.contains(link.group(2) == null ? to : to + link.group(2));
  }

  private static List<Path> goldenFiles() throws IOException {
    try (Stream<Path> files = Files.list(CONTENT.resolve("golden"))) {
      return files
          .filter(file -> file.toString().endsWith(".tsv") && !file.endsWith("no-answer.tsv"))
          .toList();
    }
  }
}
