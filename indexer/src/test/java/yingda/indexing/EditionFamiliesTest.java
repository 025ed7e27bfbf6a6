package yingda.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.NOW;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Listing;
import yingda.document.ProductVersion;
import yingda.document.Revision;
import yingda.hanlp.HanLp;
import yingda.lucene.IndexFolder;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Suggestion;
import yingda.sql.SqlStore;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;
import yingda.text.Lexicon;

/** Which edition of a page who sees, after random edits, compared with reading the whole store. */
class EditionFamiliesTest {
  private static final List<String> FAMILIES = List.of("faq/a", "manual/b");
  private static final List<String> EDITIONS = List.of("", "@1", "@2", "@3", "@4", "@5");
  private static final List<String> RANGES =
      List.of("", "[1,2)", "[2,3)", "[2,3)", "[2,)", "[3,4)", "[3.5,4]", "(,3)");
  private static final List<@Nullable String> VERSIONS =
      Arrays.asList(null, "1", "2.5", "3.5", "9");
  private static final Instant BEFORE = NOW.minusMillis(1);
  private static final Instant AFTER = NOW.plusMillis(1);

  @TempDir Path directory;

  /** Another one each time, and those that once failed. */
  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, System.nanoTime());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyReaderSeesTheNewestEditionTheyMayRead(long seed) {
    Random random = new Random(seed);
    try (SqlStore store = new SqliteStores(directory.resolve("a.db")).store(CLOCK)) {
      for (int restart = 0; restart < 4; restart++) {
        try (IndexFolder folder = openIndex()) {
          followAndCompare(random, store, folder);
        }
      }
    }
  }

  private void followAndCompare(Random random, SqlStore store, IndexFolder folder) {
    IndexFollower follower = new IndexFollower(store, folder.current());
    for (int batch = 0; batch < 10; batch++) {
      List<Edit> edits = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        edits.add(edit(random, store));
      }
      var unused = store.append(edits);
      while (follower.step()) {}
      for (SearchScope reader : some(random, readers())) {
        assertThat(shown(folder, reader)).as("%s", reader).isEqualTo(expected(store, reader));
      }
      if (random.nextInt(4) == 0) {
        follower.commit();
      }
    }
  }

  private static Edit edit(Random random, SqlStore store) {
    String id = any(random, FAMILIES) + any(random, EDITIONS);
    boolean retire = random.nextInt(4) == 0 && store.newest(id).isPresent();
    return retire ? Edit.retire(id, SIGNATURE) : Edit.put(document(random, id), SIGNATURE);
  }

  private static Document document(Random random, String id) {
    boolean always = random.nextBoolean();
    List<@Nullable Instant> from = Arrays.asList(null, BEFORE, NOW);
    List<@Nullable Instant> until = Arrays.asList(null, AFTER, AFTER.plusMillis(1));
    return Draft.of(id)
        .product("x100")
        .versions(any(random, RANGES))
        .audience(random.nextInt(3) == 0 ? Audience.INTERNAL : Audience.PUBLIC)
        .inForce(always ? null : any(random, from), always ? null : any(random, until))
        .entry("怎么安装", "答案" + random.nextInt(1_000))
        .document();
  }

  private static List<SearchScope> readers() {
    List<SearchScope> readers = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      for (Instant at : List.of(NOW, AFTER, AFTER.plusMillis(1))) {
        for (String version : VERSIONS) {
          ProductVersion asked = version == null ? null : ProductVersion.of("version", version);
          readers.add(new SearchScope(audience, at, null, asked));
        }
      }
    }
    return readers;
  }

  private static List<String> shown(IndexFolder folder, SearchScope reader) {
    Question question = new Question("怎么安装");
    Results results = folder.searcher().page(question, reader, Filter.NONE, 0, 100);
    assertThat(results.total()).isEqualTo(results.hits().size());
    List<String> ids = results.hits().stream().map(Hit::documentId).toList();
    assertThat(folder.searcher().best(question, reader, Filter.NONE, 100).hits())
        .extracting(Hit::documentId)
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(folder.searcher().suggest(question, reader, Filter.NONE, 100).suggestions())
        .extracting(Suggestion::documentId)
        .containsExactlyInAnyOrderElementsOf(ids);
    return results.hits().stream()
        .map(hit -> hit.documentId() + " " + hit.answer())
        .sorted()
        .toList();
  }

  private static List<String> expected(SqlStore store, SearchScope reader) {
    List<Document> readable =
        store.page(Listing.published("", reader.at(), 1_000)).stream()
            .map(Revision::document)
            .filter(document -> mayRead(reader, document))
            .toList();
    return readable.stream()
        .filter(document -> reader.version() != null || isNewest(document, readable))
        .map(document -> document.id() + " " + document.entries().getFirst().answer())
        .sorted()
        .toList();
  }

  private static boolean mayRead(SearchScope reader, Document document) {
    return reader.audience().mayRead(document.scope().audience())
        && document.validity().includes(reader.at())
        && (reader.version() == null || document.scope().versions().contains(reader.version()));
  }

  private static boolean isNewest(Document document, List<Document> readable) {
    return readable.stream()
        .filter(other -> other.family().equals(document.family()))
        .noneMatch(other -> other.scope().versions().compareTo(document.scope().versions()) > 0);
  }

  private static List<SearchScope> some(Random random, List<SearchScope> readers) {
    Collections.shuffle(readers, random);
    return readers.subList(0, 8);
  }

  private static <T extends @Nullable Object> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private IndexFolder openIndex() {
    return IndexedStore.openIndex(directory.resolve("index"), HanLp.analysis(Lexicon.EMPTY));
  }
}
