package yingda.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.contract.Sample;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.document.VersionRange;
import yingda.knowledge.DataDirectory;
import yingda.search.Question;
import yingda.testing.MovableClock;
import yingda.usage.GapReport;
import yingda.usage.UsageStore;

/** Each event makes one delivery, for those only who may know of it. */
class WebhookFollowerTest {
  private static final Instant BEGIN = Instant.parse("2026-10-01T00:00:00Z");
  private static final String SITE = "https://kb.example.com";

  /** All but that reports are there, which time alone brings. */
  private static final Set<WebhookEvent> ALL =
      WebhookEvent.choice().stream()
          .filter(event -> event != WebhookEvent.REPORT)
          .collect(Collectors.toSet());

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(BEGIN);
  private DocumentStore log;
  private UsageStore usage;
  private WebhookStore store;

  @BeforeEach
  void open() {
    DataDirectory directory = new DataDirectory(data);
    log = directory.openStore(clock);
    usage = directory.openUsage();
    store = directory.openWebhooks();
  }

  @AfterEach
  void close() {
    store.close();
    usage.close();
    log.close();
  }

  private Webhook hook(Audience audience, @Nullable String product) {
    return hook(ALL, audience, product);
  }

  private Webhook hook(Set<WebhookEvent> events, Audience audience, @Nullable String product) {
    Webhook.Target target = new Webhook.Target("https://a.example", events, product, audience);
    Webhook made =
        store.add(
            target,
            new Webhook.Begin(clock.instant(), log.lastSequence(), usage.lastGap()),
            WebhookSecret.random(),
            new Webhook.Made(clock.instant(), "李雷"));
    clock.move(Duration.ofMinutes(1));
    return made;
  }

  private void edit(Edit... edits) {
    clock.move(Duration.ofMinutes(1));
    var unused = log.append(List.of(edits));
  }

  private void put(Document document) {
    edit(Edit.put(document, Sample.SIGNATURE));
  }

  private static Document document(Scope scope, Validity validity, ReviewPolicy upkeep) {
    Document plain = Sample.document("faq/a", "寄回来。");
    return new Document(
        plain.id(),
        plain.kind(),
        plain.title(),
        scope,
        validity,
        upkeep,
        List.of(),
        plain.entries());
  }

  private static Scope scope(@Nullable String product, Audience audience) {
    return new Scope(product, VersionRange.ALL, audience);
  }

  /** Follows to the end, as a process that may be killed and started again. */
  private void follow() {
    while (new WebhookFollower(store, log, usage, SITE)
        .step(log.lastSequence(), clock.instant())) {}
  }

  /** All that was ever made for a webhook, oldest first. */
  private List<Delivery> deliveries(Webhook hook) {
    follow();
    return store
        .deliveries(new DeliveryListing(hook.id(), null, Long.MAX_VALUE, 10_000))
        .reversed();
  }

  private List<String> events(Webhook hook) {
    return deliveries(hook).stream().map(one -> one.message().event().word()).toList();
  }

  private List<String> bodies(Webhook hook) {
    return deliveries(hook).stream().map(one -> one.message().body()).toList();
  }

  @Test
  void aDocumentIsToldOfFromItsPublicationToItsEnd() {
    put(Sample.document("faq/before", "早就有了。"));
    Webhook hook = hook(Audience.INTERNAL, null);
    put(Sample.document("faq/a", "寄回来。"));
    assertThat(events(hook)).containsExactly("document.published");
    edit(Edit.draft(Sample.document("faq/a", "草稿。"), Sample.SIGNATURE));
    edit(Edit.retire("faq/a", Sample.SIGNATURE));
    assertThat(events(hook)).containsExactly("document.published", "document.retired");
    assertThat(bodies(hook).getFirst())
        .contains(
            "\"type\":\"document.published\"",
            "\"timestamp\":\"2026-10-01T00:03:00Z\"",
            "\"documentId\":\"faq/a\"",
            "\"revision\":1",
            "\"change\":\"added\"",
            "\"anchors\":[\"how\"]",
            "\"author\":\"李雷\"",
            "\"reason\":\"试一试\"",
            "\"link\":\"https://kb.example.com/documents/faq/a\"")
        .doesNotContain("草稿", "寄回来");
  }

  @Test
  void whatIsScheduledExpiresOrIsDueIsToldWhenItsTimeHasCome() {
    Webhook hook = hook(Audience.PUBLIC, null);
    Instant expiry = BEGIN.plus(Duration.ofDays(10));
    ReviewPolicy weekly = new ReviewPolicy("售后组", Period.ofDays(7));
    Document document = document(Scope.GENERAL, new Validity(null, expiry), weekly);
    edit(Edit.put(document, Sample.SIGNATURE).startingAt(BEGIN.plus(Duration.ofDays(1))));
    assertThat(events(hook)).isEmpty();
    clock.move(Duration.ofDays(1));
    assertThat(events(hook)).containsExactly("document.published");
    clock.move(Duration.ofDays(7));
    assertThat(events(hook)).containsExactly("document.published", "document.due");
    clock.move(Duration.ofDays(7));
    assertThat(events(hook))
        .containsExactly("document.published", "document.due", "document.expired");
    clock.move(Duration.ofDays(7));
    assertThat(events(hook)).hasSize(3);
  }

  @Test
  void whatCameWhileNothingRanIsToldOnceOnTheNextStart() {
    Webhook hook = hook(Audience.PUBLIC, null);
    put(
        document(
            Scope.GENERAL, new Validity(null, BEGIN.plus(Duration.ofHours(1))), ReviewPolicy.NONE));
    clock.move(Duration.ofDays(1));
    assertThat(events(hook)).containsExactly("document.published", "document.expired");
    assertThat(events(hook)).hasSize(2);
  }

  /** It is ended by hand at an instant that the follower has passed already. */
  @Test
  void whatExpiresAtOnceIsToldThoughItsInstantHasPassed() {
    Webhook hook = hook(Audience.PUBLIC, null);
    put(Sample.document("faq/a", "寄回来。"));
    Instant now = clock.instant();
    clock.move(Duration.ofMinutes(2));
    follow();
    put(Sample.document("faq/a", "寄回来。").expiringAt(now.plusSeconds(30)));
    assertThat(events(hook)).containsExactly("document.published", "document.expired");
  }

  @Test
  void aCancelledOrReplacedPlanIsNeverTold() {
    Webhook hook = hook(Audience.PUBLIC, null);
    Instant tomorrow = BEGIN.plus(Duration.ofDays(1));
    edit(Edit.put(Sample.document("faq/a", "寄回来。"), Sample.SIGNATURE).startingAt(tomorrow));
    follow();
    edit(Edit.of(Action.RETURN, "faq/a", Sample.SIGNATURE));
    clock.move(Duration.ofDays(2));
    assertThat(events(hook)).isEmpty();
  }

  @Test
  void aPublicReceiverLearnsNothingOfInternalDocumentsNorWhoWroteWhy() {
    Webhook all = hook(Audience.PUBLIC, null);
    Webhook staff = hook(Audience.INTERNAL, null);
    put(document(scope(null, Audience.INTERNAL), Validity.ALWAYS, ReviewPolicy.NONE));
    edit(Edit.retire("faq/a", Sample.SIGNATURE));
    put(Sample.document("faq/b", "寄回来。"));
    assertThat(events(staff))
        .containsExactly("document.published", "document.retired", "document.published");
    assertThat(bodies(all)).hasSize(1);
    assertThat(bodies(all).getFirst()).contains("faq/b").doesNotContain("李雷", "试一试", "faq/a");
  }

  @Test
  void whatBecomesInternalIsGoneForAPublicReceiver() {
    Webhook all = hook(Audience.PUBLIC, null);
    put(Sample.document("faq/a", "寄回来。"));
    put(document(scope(null, Audience.INTERNAL), Validity.ALWAYS, ReviewPolicy.NONE));
    assertThat(events(all)).containsExactly("document.published", "document.retired");
    assertThat(bodies(all).getLast()).contains("\"revision\":1", "\"audience\":\"public\"");
  }

  @Test
  void aReceiverForAProductIsToldOfItAndOfWhatIsAboutNone() {
    Webhook x100 = hook(Audience.PUBLIC, "X100");
    put(document(scope("x 100", Audience.PUBLIC), Validity.ALWAYS, ReviewPolicy.NONE));
    put(Sample.document("faq/b", "寄回来。"));
    put(document(scope("X200", Audience.PUBLIC), Validity.ALWAYS, ReviewPolicy.NONE));
    assertThat(events(x100))
        .containsExactly("document.published", "document.published", "document.retired");
  }

  @Test
  void aNewGapIsToldOnceAndItsWordsToStaffOnly() {
    GapReport old = new GapReport(new Question("能开专票吗"), List.of(), null, null, null, null);
    var unused = usage.report(old, clock.instant());
    Webhook all = hook(Audience.PUBLIC, null);
    Webhook staff = hook(Audience.INTERNAL, null);
    GapReport report = new GapReport(new Question("怎么注销账号"), List.of(), null, null, null, null);
    var unusedToo = usage.report(report, clock.instant());
    follow();
    var again = usage.report(report, clock.instant());
    assertThat(again.reported()).isEqualTo(2);
    assertThat(events(all)).containsExactly("gap.opened");
    assertThat(bodies(all).getFirst()).doesNotContain("注销");
    assertThat(bodies(staff)).hasSize(1).first().asString().contains("怎么注销账号");
  }

  @Test
  void aLongImportIsToldInSteps() {
    Webhook hook = hook(Audience.PUBLIC, null);
    edit(
        IntStream.range(0, 1_203).mapToObj(i -> Sample.put("faq/" + i, "答案")).toArray(Edit[]::new));
    assertThat(deliveries(hook)).hasSize(1_203);
    assertThat(deliveries(hook).stream().map(one -> one.message().id()).distinct()).hasSize(1_203);
  }

  @Test
  void whatHappensWhileItIsStoppedIsNotToldLater() {
    Webhook hook = hook(Audience.PUBLIC, null);
    Webhook stopped = store.change(hook.id(), hook.target(), Webhook.State.STOPPED, hook.begin());
    put(Sample.document("faq/a", "寄回来。"));
    follow();
    var unused =
        store.change(
            stopped.id(),
            stopped.target(),
            Webhook.State.ACTIVE,
            new Webhook.Begin(clock.instant(), log.lastSequence(), usage.lastGap()));
    put(Sample.document("faq/b", "寄回来。"));
    assertThat(bodies(hook)).hasSize(1).first().asString().contains("faq/b");
  }

  /** The changes of the backup were told; those made since are not those that were lost. */
  @Test
  void whatIsWrittenAfterABackupWasPutBackIsTold() throws Exception {
    Webhook hook = hook(Audience.PUBLIC, null);
    put(Sample.document("faq/kept", "寄回来。"));
    follow();
    log.close();
    Path backup = Files.copy(data.resolve("yingda.db"), data.resolve("backup"));
    log = new DataDirectory(data).openStore(clock);
    put(Sample.document("faq/lost", "寄回来。"));
    follow();
    put(Sample.document("faq/lost", "又寄回来。"));
    follow();
    log.close();
    Files.delete(data.resolve("yingda.db"));
    Files.move(backup, data.resolve("yingda.db"));
    log = new DataDirectory(data).openStore(clock);
    put(Sample.document("faq/new", "寄回来。"));
    put(Sample.document("faq/new", "不寄回来。"));
    assertThat(bodies(hook)).hasSize(5);
    assertThat(bodies(hook).subList(3, 5)).allMatch(body -> body.contains("faq/new"));
  }

  @Test
  void thatAPeriodIsOverIsToldOnceWithItsFiguresForStaff() {
    Set<WebhookEvent> reports = Set.of(WebhookEvent.REPORT);
    Webhook staff = hook(reports, Audience.INTERNAL, "x 100");
    Webhook others = hook(reports, Audience.PUBLIC, null);
    put(document(scope("X100", Audience.PUBLIC), Validity.ALWAYS, ReviewPolicy.NONE));
    assertThat(events(staff)).isEmpty();
    clock.move(Duration.ofDays(5)); // Thursday, the 1st, and Tuesday, the 6th
    assertThat(events(staff)).containsExactly("report.ready");
    assertThat(events(others)).containsExactly("report.ready");
    assertThat(bodies(staff).getFirst())
        .contains("\"period\":\"2026-W40\"", "\"product\":\"X100\"", "\"added\":1")
        .contains(
            "\"link\":\"https://kb.example.com/v1/reports/summary?format=html&period=2026-W40&product=X100\"");
    assertThat(bodies(others).getFirst()).contains("2026-W40").doesNotContain("figures");
    clock.move(Duration.ofDays(27)); // Monday, the 2nd of November
    assertThat(bodies(staff))
        .hasSize(6)
        .anySatisfy(body -> assertThat(body).contains("\"period\":\"2026-10\""));
    assertThat(events(staff)).hasSize(6);
  }
}
