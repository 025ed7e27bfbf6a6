package yingda.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Authored;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.Release;
import yingda.document.Signature;
import yingda.sql.SqliteStores;
import yingda.testing.Draft;
import yingda.testing.MovableClock;

/** How documents are kept against what is demanded, quarter by quarter. */
class KeepingTest {
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");
  private static final Instant AUTUMN =
      LocalDate.of(2026, 10, 1).atStartOfDay(HomeZone.ID).toInstant();

  private final MovableClock clock = new MovableClock(AUTUMN.minusSeconds(1));
  private DocumentStore store;
  private Reports reports;

  @BeforeEach
  void open(@TempDir Path directory) {
    store = new SqliteStores(directory.resolve("a.db")).store(clock);
    reports = new Reports(store, HomeZone.ID);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Document returns(String answer) {
    return Draft.of("faq/returns")
        .ownedBy("售后组", Period.ofDays(90))
        .entry("怎么退货？", answer)
        .document();
  }

  private static Document install(String answer) {
    return Draft.of("manual/install")
        .product("x100")
        .ownedBy("安装组", Period.ofDays(30))
        .entry("怎么安装？", answer)
        .document();
  }

  private ChangeKind make(Edit edit) {
    return Objects.requireNonNull(store.append(List.of(edit)).getFirst().change());
  }

  private void put(Document document) {
    assertThat(make(Edit.put(document, SIGNATURE))).isNotNull();
  }

  private void verify(String id) {
    assertThat(make(Edit.of(Action.VERIFY, id, SIGNATURE))).isEqualTo(ChangeKind.VERIFIED);
  }

  private void moveTo(Instant instant) {
    clock.move(Duration.between(clock.instant(), instant));
  }

  private static Instant day(int number) {
    return AUTUMN.plus(Duration.ofDays(number));
  }

  private UpdatesReport updates(String quarter) {
    return reports.updates(Quarter.of(quarter), clock.instant(), null);
  }

  private MaintenanceRow kept(String quarter, String id) {
    return updates(quarter).documents().stream()
        .filter(document -> document.documentId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> due(String owner) {
    return reports.reviews(clock.instant(), 14, owner).documents().stream()
        .map(document -> document.documentId() + (document.overdue() ? " overdue" : " due"))
        .toList();
  }

  /** A second earlier is another quarter in Shanghai. */
  @Test
  void twiceAQuarterIsDemandedOfEachDocument() {
    put(returns("七天内。"));
    moveTo(AUTUMN);
    put(returns("十五天内。"));
    put(install("先断电。"));
    assertThat(kept("2026Q4", "faq/returns").demandMet()).isFalse();
    verify("faq/returns");
    moveTo(day(1));
    assertThat(kept("2026Q4", "faq/returns").updates()).isOne();
    assertThat(kept("2026Q4", "faq/returns").checks()).isOne();
    assertThat(kept("2026Q4", "faq/returns").demandMet()).isTrue();
    assertThat(kept("2026Q4", "manual/install").demandMet()).isFalse();
    assertThat(kept("2026Q3", "faq/returns").updates()).isOne();
    assertThat(updates("2026Q4").owners())
        .extracting(owner -> owner.owner() + " " + owner.belowDemand())
        .containsExactly("售后组 0", "安装组 1");
  }

  /** What the service brought along at its first start is new, not neglected. */
  @Test
  void nothingIsDemandedOfWhatTheBaseBeganWithBeforeTheNextQuarter() {
    moveTo(AUTUMN);
    Signature system = new Signature(Signature.SYSTEM, "启动时导入");
    assertThat(make(Edit.put(returns("七天内。"), system))).isEqualTo(ChangeKind.ADDED);
    moveTo(day(1));
    put(install("先断电。"));
    moveTo(day(2));
    assertThat(kept("2026Q4", "faq/returns").demandMet()).isTrue();
    assertThat(kept("2026Q4", "manual/install").demandMet()).isFalse();
    assertThat(updates("2026Q4").quarters().getLast().counts()).isEqualTo(new Counts(1, 0, 0, 0));

    moveTo(day(95));
    assertThat(kept("2027Q1", "faq/returns").demandMet()).isFalse();
  }

  @Test
  void whatIsDueInAYearThatNoCalendarHasIsNeverDue() {
    Document eternal =
        Draft.of("faq/eternal")
            .ownedBy("售后组", Period.ofYears(999_999_999))
            .entry("怎么退货？", "七天内。")
            .document();
    moveTo(AUTUMN);
    put(eternal);
    assertThat(kept("2026Q4", "faq/eternal").due()).isNull();
    assertThat(due("售后组")).isEmpty();
  }

  @Test
  void whatIsNotLookedAtInTimeIsDueThenOverdueUntilItIsConfirmed() {
    moveTo(AUTUMN);
    put(returns("七天内。"));
    put(install("先断电。"));
    moveTo(day(15));
    assertThat(due("安装组")).isEmpty();
    moveTo(day(17));
    assertThat(due("安装组")).containsExactly("manual/install due");
    assertThat(due("售后组")).isEmpty();
    moveTo(day(30));
    assertThat(due("安装组")).containsExactly("manual/install overdue");
    assertThat(updates("2026Q4").owners())
        .extracting(owner -> owner.owner() + " " + owner.overdue())
        .containsExactly("售后组 0", "安装组 1");
    verify("manual/install");
    assertThat(due("安装组")).isEmpty();
    moveTo(day(90));
    assertThat(reports.reviews(clock.instant(), 14, null))
        .matches(report -> report.due() == 2 && report.overdue() == 2);
  }

  @Test
  void whatWasNotLookedAtSinceAReleaseIsToldFromItsDayOn() {
    moveTo(AUTUMN);
    put(install("先断电。"));
    put(returns("七天内。"));
    ProductVersion version = ProductVersion.of("version", "2.0");
    store.announce(new Release("x100", version, LocalDate.of(2026, 10, 11), SIGNATURE));
    moveTo(day(10).minusSeconds(1));
    assertThat(kept("2026Q4", "manual/install").missedRelease()).isNull();
    moveTo(day(10));
    assertThat(kept("2026Q4", "manual/install").missedRelease()).isEqualTo("2");
    assertThat(kept("2026Q4", "faq/returns").missedRelease()).isNull();
    verify("manual/install");
    assertThat(kept("2026Q4", "manual/install").missedRelease()).isNull();
  }

  @Test
  void theMedianIsOfAllThatBeganAsADraft() {
    moveTo(AUTUMN);
    assertThat(updates("2026Q4").medianDraftTime()).isNull();
    for (int hours : List.of(1, 9, 2)) {
      Document document = Draft.faq("faq/" + hours, "第 " + hours + " 问？", "答。");
      assertThat(make(Edit.draft(document, SIGNATURE))).isEqualTo(ChangeKind.DRAFTED);
      clock.move(Duration.ofHours(hours));
      assertThat(make(Edit.of(Action.PUBLISH, document.id(), SIGNATURE)))
          .isEqualTo(ChangeKind.ADDED);
    }
    put(Draft.faq("faq/at-once", "不用起草？", "直接发布。"));
    moveTo(day(1));
    assertThat(updates("2026Q4").medianDraftTime()).isEqualTo(Duration.ofHours(2));
  }

  /** The weeks, the quarter and the authors count the same, and nothing that is yet to come. */
  @Test
  void whatIsScheduledIsDoneWhenItComesInForceAndIsItsAuthors() {
    Signature writer = new Signature("作者甲", "改成十五天");
    Signature reviewer = new Signature("审核丙", "可以");
    put(returns("七天内。"));
    moveTo(day(1));
    assertThat(make(Edit.draft(returns("十五天内。"), writer))).isEqualTo(ChangeKind.DRAFTED);
    Edit approval = Edit.of(Action.PUBLISH, "faq/returns", reviewer).startingAt(day(9));
    assertThat(make(approval)).isEqualTo(ChangeKind.SCHEDULED);
    moveTo(day(8));
    assertCounted(0, List.of());
    moveTo(day(10));
    assertCounted(1, List.of(new Authored("作者甲", 1, 1, 0)));
  }

  private void assertCounted(int changed, List<Authored> authors) {
    UpdatesReport report = updates("2026Q4");
    assertThat(report.weeks()).hasSize(14);
    assertThat(report.weeks().stream().mapToInt(Counts::changed).sum()).isEqualTo(changed);
    assertThat(report.quarters().getLast().counts().changed()).isEqualTo(changed);
    assertThat(report.documents().getFirst().updates()).isEqualTo(changed);
    assertThat(report.authors()).isEqualTo(authors);
  }
}
