package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

/** The past is shown as it was, whatever has been planned and has happened since. */
class AsOfTest {
  private static final List<String> QUESTIONS = List.of("退货运费谁承担", "怎么退货", "退款多久到账");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T04:00:00Z"));
  private KnowledgeBase knowledge;

  @BeforeEach
  void open(@TempDir Path data) {
    knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
    put(Draft.faq("faq/freight", "退货运费谁承担？", "商家承担。"));
    put(Draft.faq("faq/returns", "怎么退货？", "在订单里申请退货。"));
    put(Draft.faq("faq/refund", "退款多久到账？", "三天内。"));
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void put(Document document) {
    append(Edit.put(document, SIGNATURE));
  }

  private void append(Edit edit) {
    var unused = knowledge.store().append(List.of(edit));
    knowledge.catchUp();
  }

  private SearchScope now() {
    return SearchScope.of(Audience.INTERNAL, clock.instant());
  }

  /** Whatever was open once and is internal now may hold what nobody outside is to know. */
  @Test
  void whatIsInternalNowIsNotGivenToThePublicAsItWas() {
    Instant before = clock.instant();
    clock.move(Duration.ofDays(1));
    put(Draft.of("faq/freight").entry("退货运费谁承担？", "成本价。").audience(Audience.INTERNAL).document());
    assertThat(documents(publicAt(before))).contains("faq/returns").doesNotContain("faq/freight");
    assertThat(documents(now().asOf(before))).contains("faq/freight");
    Instant internal = clock.instant();
    clock.move(Duration.ofDays(1));
    append(Edit.retire("faq/freight", SIGNATURE));
    assertThat(documents(publicAt(before))).doesNotContain("faq/freight");
    clock.move(Duration.ofDays(1));
    put(Draft.faq("faq/freight", "退货运费谁承担？", "商家承担。"));
    Instant open = clock.instant();
    clock.move(Duration.ofDays(1));
    assertThat(documents(publicAt(open))).contains("faq/freight");
    assertThat(documents(publicAt(internal))).doesNotContain("faq/freight");
  }

  @Test
  void whatIsPlannedIsNotGivenToThePublic() {
    SearchScope customer = SearchScope.of(Audience.PUBLIC, clock.instant());
    assertThatExceptionOfType(RejectedException.class)
        .isThrownBy(() -> customer.asOf(clock.instant().plusSeconds(1)))
        .withMessageContaining("what is planned is for agents; ask as channel agent");
  }

  private SearchScope publicAt(Instant instant) {
    return SearchScope.of(Audience.PUBLIC, clock.instant()).asOf(instant);
  }

  private List<String> documents(SearchScope reader) {
    Question question = new Question("退货运费谁承担");
    return knowledge.searcher().best(question, reader, Filter.NONE, 9).hits().stream()
        .map(Hit::documentId)
        .toList();
  }

  private List<String> shown(SearchScope reader) {
    List<String> shown = new ArrayList<>();
    for (String question : QUESTIONS) {
      knowledge.searcher().best(new Question(question), reader, Filter.NONE, 9).hits().stream()
          .map(hit -> hit.documentId() + " " + hit.answer() + " " + hit.score())
          .forEach(shown::add);
    }
    return shown;
  }

  @Test
  void aPlanChangesWhatIsShownFromItsInstantOn() {
    Instant day = clock.instant().plus(Duration.ofDays(10));
    Document next = Draft.faq("faq/freight", "退货运费谁承担？", "客户承担退货运费。", "退货要运费吗");
    append(Edit.put(next, SIGNATURE).startingAt(day));
    SearchScope before = now().asOf(clock.instant());
    List<String> shownBefore = shown(now());
    clock.move(Duration.ofDays(11));
    SearchScope after = now().asOf(clock.instant());
    List<String> orderAfter = order(shown(now()));
    assertThat(orderAfter).isNotEqualTo(order(shownBefore));

    clock.move(Duration.ofDays(9));
    put(Draft.faq("faq/other", "退货运费险怎么买？", "下单时勾选。", "运费险"));
    put(Draft.faq("faq/returns", "怎么退货？", "联系客服。"));
    append(Edit.retire("faq/refund", SIGNATURE));
    assertThat(shown(before)).isEqualTo(shownBefore);
    List<String> shownAfter = shown(after);
    assertThat(order(shownAfter)).isEqualTo(orderAfter);
    knowledge.rebuild();
    assertThat(shown(after)).isEqualTo(shownAfter);
    assertThat(shown(before)).isEqualTo(shownBefore);
  }

  /** Nobody saw them, but the index held them, and so they count for how rare a word is. */
  @Test
  void plansThatWereGivenUpCountForTheTimeWhenTheyWerePlans() {
    List<String> shownBefore = shown(now());
    SearchScope before = now().asOf(clock.instant());
    clock.move(Duration.ofDays(1));
    Instant day = clock.instant().plus(Duration.ofDays(30));
    plan(Draft.faq("faq/moved", "退货运费谁付？", "客户承担退货运费。"), day);
    plan(Draft.faq("faq/returned", "退款多久？", "退款三天内。"), day);
    plan(Draft.faq("faq/retired", "怎么退货退款？", "申请退货。"), day);
    List<String> shownMeanwhile = shown(now());
    SearchScope meanwhile = now().asOf(clock.instant());
    assertThat(shownMeanwhile).isNotEqualTo(shownBefore);
    assertThat(order(shownMeanwhile)).isEqualTo(order(shownBefore));

    clock.move(Duration.ofDays(1));
    append(
        Edit.of(Action.PUBLISH, "faq/moved", SIGNATURE).startingAt(day.plus(Duration.ofDays(9))));
    append(Edit.of(Action.RETURN, "faq/returned", SIGNATURE));
    append(Edit.retire("faq/retired", SIGNATURE));
    assertThat(shown(meanwhile)).isEqualTo(shownMeanwhile);
    assertThat(shown(before)).isEqualTo(shownBefore);
    knowledge.rebuild();
    assertThat(shown(meanwhile)).isEqualTo(shownMeanwhile);
    assertThat(shown(before)).isEqualTo(shownBefore);
  }

  private void plan(Document document, Instant day) {
    append(Edit.put(document, SIGNATURE).startingAt(day));
  }

  /** Without scores: an index counts what has ended by a plan until it is touched again. */
  private static List<String> order(List<String> shown) {
    return shown.stream().map(hit -> hit.substring(0, hit.lastIndexOf(' '))).toList();
  }

  @Test
  void beforeTheFirstChangeThereIsNothing() {
    assertThat(shown(now().asOf(Instant.EPOCH))).isEmpty();
  }
}
