package yingda.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.NOW;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Kind;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

class FacetCountsTest {
  private static final List<@Nullable String> PRODUCTS = Arrays.asList(null, "x100", "x200");
  private static final List<@Nullable String> OWNERS = Arrays.asList(null, "售前组", "售后组");
  private static final List<List<String>> TAGS =
      List.of(List.of(), List.of("退货"), List.of("退货", "运费"), List.of("a\u001fb", "运费/费用"));

  @TempDir Path directory;

  @Test
  void countWhatAFilterLeaves() {
    Random random = new Random(1);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      documents.add(document(random, i));
    }
    try (IndexedStore index = new IndexedStore(directory)) {
      index.put(documents.toArray(Document[]::new));
      SearchScope customer = new SearchScope(Audience.PUBLIC, NOW, "x100", null);
      for (SearchScope reader : List.of(AGENT, customer)) {
        for (Filter filter :
            List.of(Filter.NONE, new Filter(Kind.FAQ, "退货", null), new Filter(null, null, "售后组"))) {
          check(index, reader, filter, documents);
        }
      }
    }
  }

  private static void check(
      IndexedStore index, SearchScope reader, Filter filter, List<Document> documents) {
    List<Document> left = documents.stream().filter(d -> passes(d, reader, filter)).toList();
    Results results = index.searcher().page(new Question("退货"), reader, filter, 0, 1);
    assertThat(results.total()).isEqualTo(entries(left)).isPositive();
    Map<String, Map<String, Integer>> expected = new HashMap<>();
    expected.put("kind", count(left, d -> Stream.of(d.kind().word())));
    expected.put("product", count(left, d -> Stream.ofNullable(d.scope().product())));
    expected.put("versions", count(left, d -> Stream.of(d.scope().versions().toString())));
    expected.put("tag", count(left, d -> d.tags().stream()));
    expected.put("owner", count(left, d -> Stream.ofNullable(d.upkeep().owner())));
    assertThat(results.facets()).isEqualTo(expected);
  }

  private static Document document(Random random, int number) {
    String product = any(random, PRODUCTS);
    Draft draft =
        Draft.of("faq/" + number)
            .kind(any(random, List.of(Kind.FAQ, Kind.CASE)))
            .product(product)
            .versions(product == null ? "" : any(random, List.of("", "[1,2)", "[2,)")))
            .owner(any(random, OWNERS))
            .tags(any(random, TAGS))
            .audience(any(random, List.of(Audience.values())));
    for (int i = random.nextInt(3); i >= 0; i--) {
      draft.entry("怎么退货" + i, "在订单里申请");
    }
    return draft.entry("营业时间", "早九点到晚六点").document();
  }

  private static boolean passes(Document document, SearchScope reader, Filter filter) {
    String product = document.scope().product();
    return reader.audience().mayRead(document.scope().audience())
        && (reader.product() == null || product == null || product.equals(reader.product()))
        && (filter.kind() == null || document.kind() == filter.kind())
        && (filter.tag() == null || document.tags().contains(filter.tag()))
        && (filter.owner() == null || filter.owner().equals(document.upkeep().owner()));
  }

  private static int entries(List<Document> documents) {
    return documents.stream().mapToInt(document -> document.entries().size() - 1).sum();
  }

  private static Map<String, Integer> count(
      List<Document> documents, Function<Document, Stream<String>> values) {
    Map<String, Integer> counts = new HashMap<>();
    for (Document document : documents) {
      values
          .apply(document)
          .filter(value -> !value.isEmpty())
          .forEach(value -> counts.merge(value, entries(List.of(document)), Integer::sum));
    }
    return counts;
  }

  private static <T extends @Nullable Object> T any(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @Test
  void anEmptyIndexHasNone() {
    try (IndexedStore index = new IndexedStore(directory)) {
      assertNothingIsFound(index);
      index.put(Draft.faq("faq/a", "怎么退货", "在订单里申请"));
      index.retire("faq/a");
      assertNothingIsFound(index);
    }
  }

  private static void assertNothingIsFound(IndexedStore index) {
    Question question = new Question("退货");
    Results page = index.searcher().page(question, AGENT, Filter.NONE, 0, 10);
    assertThat(page.hits()).isEmpty();
    assertThat(page.total()).isZero();
    assertThat(page.facets()).isEmpty();
    assertThat(page.sequence()).isEqualTo(index.store().lastSequence());
    assertThat(index.best("退货")).isEmpty();
    assertThat(index.searcher().suggest(question, AGENT, Filter.NONE, 10).suggestions()).isEmpty();
  }
}
