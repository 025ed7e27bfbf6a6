package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.document.ProductVersion;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.search.Suggestion;
import yingda.testing.Draft;
import yingda.testing.IndexedStore;

/** What a reader may not see leaves by none of the three ways. */
public abstract class VisibilityContract extends EngineContract {
  @TempDir Path directory;
  private IndexedStore index;

  @BeforeEach
  void open() {
    index = index(directory);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Draft draft(String id) {
    return Draft.of(id).entry("怎么退货", "在订单里申请");
  }

  /** The ids seen by every way in, which must agree. */
  private Set<String> seen(SearchScope reader, Filter filter) {
    Question question = new Question("怎么退货");
    List<Hit> best = index.searcher().best(question, reader, filter, 100).hits();
    List<Hit> page = index.searcher().page(question, reader, filter, 0, 100).hits();
    List<Suggestion> suggestions =
        index.searcher().suggest(question, reader, filter, 100).suggestions();
    Set<String> ids = new TreeSet<>(best.stream().map(Hit::documentId).toList());
    assertThat(page).extracting(Hit::documentId).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(suggestions)
        .extracting(Suggestion::documentId)
        .containsExactlyInAnyOrderElementsOf(ids);
    return ids;
  }

  private Set<String> seen(SearchScope reader) {
    return seen(reader, Filter.NONE);
  }

  private Set<String> seenAt(Instant at) {
    return seen(SearchScope.of(Audience.PUBLIC, at));
  }

  private Set<String> seenBy(@Nullable String product, @Nullable String version) {
    ProductVersion asked = version == null ? null : ProductVersion.of("version", version);
    return seen(new SearchScope(Audience.PUBLIC, NOW, product, asked));
  }

  @Test
  void whatIsInternalIsForAgentsOnly() {
    index.put(
        draft("faq/open").document(), draft("faq/secret").audience(Audience.INTERNAL).document());
    assertThat(seen(IndexedStore.CUSTOMER)).containsExactly("faq/open");
    assertThat(seen(IndexedStore.AGENT)).containsExactly("faq/open", "faq/secret");
  }

  @Test
  void whoIsBoundToWhatIsConfirmedSeesItUntilItIsDue() {
    Period day = Period.ofDays(1);
    index.put(
        draft("faq/reviewed").ownedBy("售后组", day).document(),
        draft("faq/seldom").ownedBy("售后组", Period.ofYears(999_999_999)).document(),
        draft("faq/never").document());
    SearchScope bound = IndexedStore.CUSTOMER.confirmed(true);
    assertThat(seen(IndexedStore.CUSTOMER)).hasSize(3);
    assertThat(seen(bound)).containsExactly("faq/reviewed", "faq/seldom");
    Instant due = NOW.plus(day);
    assertThat(seen(bound.at(due.minusMillis(1)))).contains("faq/reviewed");
    assertThat(seen(bound.at(due))).containsExactly("faq/seldom");
  }

  @Test
  void aDocumentIsInForceToTheMillisecond() {
    Instant effective = NOW.plusMillis(1);
    Instant expires = NOW.plusMillis(3);
    index.put(draft("faq/a").inForce(effective, expires).document());
    assertThat(seenAt(NOW)).isEmpty();
    assertThat(seenAt(effective)).isNotEmpty();
    assertThat(seenAt(expires.minusMillis(1))).isNotEmpty();
    assertThat(seenAt(expires)).isEmpty();
  }

  @Test
  void theFarthestInstantsCanBeWrittenAndAskedFor() {
    index.put(
        draft("faq/always").inForce(Instant.MIN, Instant.MAX).document(),
        draft("faq/never").inForce(Instant.MAX.minusNanos(1), Instant.MAX).document());
    assertThat(seenAt(NOW)).containsExactly("faq/always");
    assertThat(seenAt(Instant.MAX)).isEmpty();
    assertThat(seenAt(Instant.MIN)).containsExactly("faq/always");
  }

  /** A follower that refused it would stand still for ever. */
  @Test
  void anEditionInForceForLessThanAMillisecondHidesNothing() {
    index.put(
        draft("faq/a@1").product("x100").versions("[1,2)").document(),
        draft("faq/a@2")
            .product("x100")
            .versions("[2,3)")
            .inForce(NOW.plusNanos(1), NOW.plusNanos(2))
            .document());
    assertThat(seenAt(NOW)).containsExactly("faq/a@1");
  }

  @Test
  void aProductIsSeenTogetherWithWhatIsAboutNone() {
    index.put(
        draft("faq/x100").product("x100").document(),
        draft("faq/x200").product("x200").document(),
        draft("faq/general").document());
    assertThat(seenBy("x100", null)).containsExactly("faq/general", "faq/x100");
    assertThat(seenBy("x300", null)).containsExactly("faq/general");
    assertThat(seenBy(null, null)).hasSize(3);
  }

  @Test
  void aVersionIsSeenOnlyWhereItBelongs() {
    index.put(
        draft("manual/a@7.5").product("tidb").versions("[7.5,7.6)").document(),
        draft("manual/a@8.5").product("tidb").versions("[8.5,8.6)").document(),
        draft("manual/b@7.5").product("tidb").versions("[7.5,7.6)").document(),
        draft("manual/general").document());
    assertThat(seenBy("tidb", "7.5"))
        .containsExactly("manual/a@7.5", "manual/b@7.5", "manual/general");
    assertThat(seenBy(null, "v7.5.3"))
        .containsExactly("manual/a@7.5", "manual/b@7.5", "manual/general");
    assertThat(seenBy("tidb", "8.5.0")).containsExactly("manual/a@8.5", "manual/general");
    assertThat(seenBy("tidb", "6.1")).containsExactly("manual/general");
    assertThat(seenBy("tidb", null))
        .containsExactly("manual/a@8.5", "manual/b@7.5", "manual/general");
  }

  @Test
  void aNewerEditionForAgentsLeavesCustomersTheOlderOne() {
    index.put(
        draft("manual/a@1").product("x100").versions("[1,2)").document(),
        draft("manual/a@2")
            .product("x100")
            .versions("[2,3)")
            .audience(Audience.INTERNAL)
            .document());
    assertThat(seen(IndexedStore.CUSTOMER)).containsExactly("manual/a@1");
    assertThat(seen(IndexedStore.AGENT)).containsExactly("manual/a@2");
  }

  @Test
  void kindTagAndOwnerNarrowWhatIsSeen() {
    index.put(
        draft("faq/a").owner("售后组").tags(List.of("退货", "运费")).document(),
        draft("faq/b").owner("售前组").tags(List.of("退货")).document(),
        draft("script/c").kind(Kind.SCRIPT).document());
    SearchScope reader = IndexedStore.AGENT;
    assertThat(seen(reader, new Filter(Kind.SCRIPT, null, null))).containsExactly("script/c");
    assertThat(seen(reader, new Filter(null, "退货", null))).containsExactly("faq/a", "faq/b");
    assertThat(seen(reader, new Filter(null, "运费", null))).containsExactly("faq/a");
    assertThat(seen(reader, new Filter(null, null, "售前组"))).containsExactly("faq/b");
    assertThat(seen(reader, new Filter(Kind.FAQ, "退货", "售后组"))).containsExactly("faq/a");
    assertThat(seen(reader, new Filter(Kind.MANUAL, null, null))).isEmpty();
    assertThat(seen(reader, new Filter(null, "", null))).isEmpty();
  }
}
