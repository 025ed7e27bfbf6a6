package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yingda.cli.ReportCommand;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.search.Decision;
import yingda.testing.MovableClock;
import yingda.usage.AskedQuestion;
import yingda.usage.CustomerVoice;
import yingda.usage.FeedbackEvent;
import yingda.usage.Offered;
import yingda.usage.Sentiment;
import yingda.usage.UsageStore;
import yingda.usage.Verdict;
import yingda.usage.VoiceOutcome;
import yingda.usage.VoiceState;

/** Every figure of a report is what a count of the raw rows gives. */
class SummaryReportTest {
  private static final Instant BEGIN = Instant.parse("2026-09-21T01:00:00Z");
  private static final int DAYS = 75;
  private static final List<String> PEOPLE = List.of("王芳", "李雷", "=韩梅梅");
  private static final List<String> QUESTIONS =
      List.of("怎么退货", "=1+1", "运费谁出", "支持花呗吗", "发票在哪", "<b>券</b>", "几天到");

  @TempDir private Path data;
  private final MovableClock clock = new MovableClock(BEGIN);
  private final Random random = new Random(20_261_202);
  private final List<Update> edits = new ArrayList<>();
  @AutoClose private RunningService service;
  private Client client;

  /** What somebody wrote. */
  private record Update(
      Instant time, String documentId, @Nullable String product, String author, boolean isNew) {}

  /** A raw row by the names of its columns. */
  private record Raw(Map<String, @Nullable Object> cells) {
    String text(String column) {
      return Objects.requireNonNull(textOrNull(column), column);
    }

    @Nullable String textOrNull(String column) {
      Object cell = cells.get(column);
      return cell == null ? null : cell.toString();
    }

    long number(String column) {
      return Long.parseLong(text(column));
    }
  }

  /** From the first instant to the one behind the last. */
  private record Time(String name, Instant from, Instant until) {
    boolean has(Raw row, String column) {
      long micros = row.number(column);
      return micros >= micros(from) && micros < micros(until);
    }

    boolean has(Update update) {
      return !update.time().isBefore(from) && update.time().isBefore(until);
    }

    private static long micros(Instant instant) {
      return instant.getEpochSecond() * 1_000_000;
    }
  }

  private static final List<Time> TIMES =
      List.of(
          time("2026-W46", "2026-11-09", "2026-11-16"),
          time("2026-10", "2026-10-01", "2026-11-01"),
          time("2026Q4", "2026-10-01", "2027-01-01"));

  /** In Shanghai the day begins at 16:00 of the day before. */
  private static Time time(String name, String first, String behind) {
    Duration zone = Duration.ofHours(8);
    return new Time(
        name,
        Instant.parse(first + "T00:00:00Z").minus(zone),
        Instant.parse(behind + "T00:00:00Z").minus(zone));
  }

  @BeforeEach
  void live() {
    service = RunningService.in(data, clock);
    client = service.client();
    UsageStore usage = service.knowledge().usage();
    List<String> documents = List.of("faq/returns", "faq/freight", "faq/x100");
    for (int day = 0; day < DAYS; day++) {
      if (random.nextInt(3) == 0) {
        write(documents.get(random.nextInt(documents.size())));
      }
      for (int i = random.nextInt(6); i > 0; i--) {
        ask(usage, documents);
      }
      if (random.nextInt(2) == 0) {
        usage.keep(voice());
      }
      clock.move(Duration.ofDays(1));
    }
  }

  private <T> T any(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  private void write(String id) {
    String author = any(PEOPLE);
    Document document = Sample.faq(id, "问题？", "答案" + edits.size() + "。");
    if (id.endsWith("x100")) {
      document = Sample.edition(id, "X100", "[1,)", "答案" + edits.size() + "。");
    }
    boolean isNew = edits.stream().noneMatch(edit -> edit.documentId().equals(id));
    service.knowledge().store().append(List.of(Edit.put(document, new Signature(author, "=改"))));
    edits.add(new Update(clock.instant(), id, document.scope().product(), author, isNew));
  }

  private void ask(UsageStore usage, List<String> documents) {
    String query = "q" + random.nextLong();
    Instant time = clock.instant().plusSeconds(random.nextInt(80_000));
    Decision decision = any(List.of(Decision.values()));
    List<Offered> offered =
        decision == Decision.ESCALATE
            ? List.of()
            : List.of(new Offered(any(documents), "a", 1, 0.9));
    String product = random.nextBoolean() ? "X100" : null;
    usage.record(
        List.of(
            new AskedQuestion(
                query,
                time,
                any(QUESTIONS),
                List.of(),
                decision,
                "web",
                product,
                null,
                Duration.ofMillis(3),
                offered,
                true)));
    if (!offered.isEmpty() && random.nextBoolean()) {
      Offered first = offered.getFirst();
      var unused =
          usage.accept(
              new FeedbackEvent(
                      query, first.documentId(), "a", any(List.of(Verdict.values())), null)
                  .by(any(PEOPLE), null),
              time);
    }
  }

  private CustomerVoice voice() {
    String owner = random.nextBoolean() ? any(PEOPLE) : null;
    VoiceOutcome outcome = any(List.of(VoiceOutcome.values()));
    VoiceState state =
        owner == null ? VoiceState.RECEIVED : any(List.of(VoiceState.CLOSED, VoiceState.ASSIGNED));
    return new CustomerVoice(
        0,
        null,
        clock.instant(),
        any(List.of("产品质量", "服务质量", "价格")),
        null,
        null,
        random.nextBoolean() ? "x 100" : null,
        any(List.of(Sentiment.values())),
        random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(5)),
        random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(7_200)),
        random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(8)),
        1 + random.nextInt(2),
        outcome,
        new CustomerVoice.Life(state, owner, null));
  }

  private List<Raw> rows(String table) throws SQLException {
    List<Raw> rows = new ArrayList<>();
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("usage.db"));
        ResultSet row = raw.createStatement().executeQuery("SELECT * FROM " + table)) {
      while (row.next()) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          cells.put(row.getMetaData().getColumnName(i), row.getObject(i));
        }
        rows.add(new Raw(cells));
      }
    }
    return rows;
  }

  @Test
  void everyFigureIsThatOfTheRawRows() throws SQLException {
    for (Time time : TIMES) {
      for (String product : List.of("", "X 100")) {
        Answer report =
            product.isEmpty()
                ? client.get("/v1/reports/summary", "period", time.name())
                : client.get("/v1/reports/summary", "period", time.name(), "product", product);
        check(report, time, product.isEmpty() ? null : "X100", null);
      }
      for (String person : PEOPLE) {
        check(
            client.get("/v1/reports/summary", "period", time.name(), "person", person),
            time,
            null,
            person);
      }
    }
  }

  private void check(Answer report, Time time, @Nullable String product, @Nullable String person)
      throws SQLException {
    List<Raw> asked =
        rows("query").stream()
            .filter(row -> time.has(row, "time"))
            .filter(row -> product == null || product.equals(row.textOrNull("product")))
            .toList();
    if (person == null) {
      checkAsked(report, asked);
      checkGaps(report, time, product);
    } else {
      assertThat(report.json().has("questions")).isFalse();
    }
    checkVerdicts(report, asked, person);
    checkVoices(report, time, product, person);
    checkUpdates(report, time, product, person);
  }

  private static void checkAsked(Answer report, List<Raw> asked) {
    for (Decision decision : Decision.values()) {
      assertThat(report.json().at("/now/decisions/" + decision.word()).asLong())
          .isEqualTo(count(asked, row -> row.text("decision").equals(decision.word())));
    }
    Map<String, Long> byWords =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("question"), TreeMap::new, Collectors.counting()));
    assertThat(counts(report, "/questions", "question", "asked")).isEqualTo(byWords);
    assertThat(report.texts("/questions", "asked").stream().map(Long::valueOf).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    Map<String, Long> handedOver =
        asked.stream()
            .filter(row -> row.text("decision").equals("escalate"))
            .collect(
                Collectors.groupingBy(
                    row -> row.text("question"), TreeMap::new, Collectors.counting()));
    assertThat(counts(report, "/handedOver", "question", "unanswered")).isEqualTo(handedOver);
    Map<String, Long> offered =
        asked.stream()
            .filter(row -> row.text("decision").equals("answer"))
            .collect(
                Collectors.groupingBy(
                    SummaryReportTest::offered, TreeMap::new, Collectors.counting()));
    assertThat(counts(report, "/entries", "documentId", "offered")).isEqualTo(offered);
  }

  private static String offered(Raw asked) {
    return asked.text("offered").replaceFirst(".*?\"documentId\":\"([^\"]*)\".*", "$1");
  }

  private static Map<String, Long> counts(Answer report, String list, String name, String count) {
    Map<String, Long> counts = new TreeMap<>();
    List<String> names = report.texts(list, name);
    List<String> numbers = report.texts(list, count);
    for (int i = 0; i < names.size(); i++) {
      counts.put(names.get(i), Long.valueOf(numbers.get(i)));
    }
    return counts;
  }

  private void checkVerdicts(Answer report, List<Raw> asked, @Nullable String person)
      throws SQLException {
    Set<Long> queries = asked.stream().map(row -> row.number("number")).collect(Collectors.toSet());
    List<Raw> said =
        rows("feedback").stream().filter(row -> queries.contains(row.number("query"))).toList();
    for (Verdict verdict : Verdict.values()) {
      assertThat(report.json().at("/now/verdicts/" + verdict.word()).asLong())
          .isEqualTo(
              count(
                  said,
                  row ->
                      row.text("verdict").equals(verdict.word())
                          && (person == null || person.equals(row.textOrNull("author")))));
    }
    if (person == null) {
      Map<String, Long> rejected =
          said.stream()
              .filter(row -> Set.of("discarded", "unhelpful").contains(row.text("verdict")))
              .collect(
                  Collectors.groupingBy(
                      row -> row.text("document_id"), TreeMap::new, Collectors.counting()));
      assertThat(counts(report, "/rejected", "documentId", "rejected")).isEqualTo(rejected);
    }
  }

  private void checkGaps(Answer report, Time time, @Nullable String product) throws SQLException {
    List<Raw> opened =
        rows("gap").stream()
            .filter(row -> time.has(row, "first_seen"))
            .filter(row -> product == null || product.equals(row.text("product")))
            .toList();
    assertThat(report.number("/now/gaps")).isEqualTo(opened.size());
    assertThat(report.texts("/gaps", "id"))
        .containsExactlyInAnyOrderElementsOf(opened.stream().map(row -> row.text("id")).toList());
  }

  private void checkVoices(
      Answer report, Time time, @Nullable String product, @Nullable String person)
      throws SQLException {
    List<Raw> voices =
        rows("voice").stream()
            .filter(row -> time.has(row, "time"))
            .filter(row -> product == null || "x 100".equals(row.textOrNull("product")))
            .filter(row -> person == null || person.equals(row.textOrNull("owner")))
            .toList();
    assertThat(report.number("/now/service/received")).isEqualTo(voices.size());
    share(report, "satisfaction", voices, has("score"), row -> row.number("score") >= 4);
    Predicate<Raw> answered = has("response");
    Predicate<Raw> online = has("concurrent");
    Predicate<Raw> few = online.and(row -> row.number("concurrent") <= 4);
    share(report, "firstResponse", voices, answered.and(online.negate()), within(3_600));
    share(report, "onlineFew", voices, answered.and(few), within(20));
    share(report, "onlineMany", voices, answered.and(online).and(few.negate()), within(60));
    share(
        report,
        "firstContact",
        voices,
        is("resolved").or(is("transferred")),
        is("resolved").and(row -> row.number("contacts") == 1));
    share(report, "conversion", voices, is("won").or(is("lost")), is("won"));
    Map<String, Long> classes =
        voices.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("class"), TreeMap::new, Collectors.counting()));
    assertThat(counts(report, "/classes", "name", "received")).isEqualTo(classes);
    for (String name : classes.keySet()) {
      List<Raw> ofClass = voices.stream().filter(row -> row.text("class").equals(name)).toList();
      assertThat(counts(report, "/classes", "name", "negative").get(name))
          .isEqualTo(count(ofClass, row -> row.text("sentiment").equals("negative")));
      assertThat(counts(report, "/classes", "name", "open").get(name))
          .isEqualTo(count(ofClass, row -> !row.text("state").equals("closed")));
    }
  }

  private static Predicate<Raw> has(String column) {
    return row -> row.textOrNull(column) != null;
  }

  private static Predicate<Raw> within(int seconds) {
    return row -> row.number("response") <= seconds;
  }

  private static Predicate<Raw> is(String outcome) {
    return row -> outcome.equals(row.textOrNull("outcome"));
  }

  private static void share(
      Answer report, String name, List<Raw> voices, Predicate<Raw> all, Predicate<Raw> good) {
    assertThat(report.number("/now/service/" + name + "/all")).isEqualTo(count(voices, all));
    assertThat(report.number("/now/service/" + name + "/good"))
        .as(name)
        .isEqualTo(count(voices, all.and(good)));
  }

  private void checkUpdates(
      Answer report, Time time, @Nullable String product, @Nullable String person) {
    List<Update> made =
        edits.stream()
            .filter(time::has)
            .filter(update -> product == null || product.equals(update.product()))
            .filter(update -> person == null || person.equals(update.author()))
            .toList();
    assertThat(report.number("/now/documents/added"))
        .isEqualTo(made.stream().filter(Update::isNew).count());
    assertThat(report.number("/now/documents/changed"))
        .isEqualTo(made.stream().filter(update -> !update.isNew()).count());
    assertThat(report.texts("/updates", "documentId"))
        .isEqualTo(made.stream().map(Update::documentId).toList());
    assertThat(report.texts("/updates", "author"))
        .isEqualTo(made.stream().map(Update::author).toList());
    Map<String, Long> byAuthor =
        made.stream()
            .collect(Collectors.groupingBy(Update::author, TreeMap::new, Collectors.counting()));
    assertThat(counts(report, "/authors", "author", "updates")).isEqualTo(byAuthor);
  }

  private static long count(List<Raw> rows, Predicate<Raw> wanted) {
    return rows.stream().filter(wanted).count();
  }

  @Test
  void thePeriodBeforeStandsBesideIt() {
    Answer october = client.get("/v1/reports/summary", "period", "2026-10");
    Answer november = client.get("/v1/reports/summary", "period", "2026-11");
    assertThat(november.json().at("/before")).isEqualTo(october.json().at("/now"));
    assertThat(client.get("/v1/reports/summary").text("/period")).isEqualTo("2026-W48");
    assertThat(client.get("/v1/reports/summary", "period", "month").text("/period"))
        .isEqualTo("2026-11");
    assertThat(client.get("/v1/reports/summary", "period", "2026-W54").text("/code"))
        .isEqualTo("not-a-report-period");
  }

  @Test
  void aWorkbookHasTheSameFiguresAndNoFormula() throws Exception {
    Answer report = client.get("/v1/reports/summary", "period", "2026-10");
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + service.port()
                        + "/v1/reports/summary?period=2026-10&format=xlsx"))
            .build();
    try (HttpClient http = HttpClient.newHttpClient();
        Workbook workbook =
            WorkbookFactory.create(http.send(request, BodyHandlers.ofInputStream()).body())) {
      List<Cell> cells = new ArrayList<>();
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          row.forEach(cells::add);
        }
      }
      assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
      assertThat(cells.stream().filter(cell -> cell.getCellType() == CellType.STRING))
          .anyMatch(cell -> cell.getStringCellValue().equals("=1+1"));
      Sheet asked = workbook.getSheet("问得最多");
      List<String> names = new ArrayList<>();
      List<String> numbers = new ArrayList<>();
      for (int i = 1; i <= asked.getLastRowNum(); i++) {
        names.add(asked.getRow(i).getCell(0).getStringCellValue());
        numbers.add(Long.toString((long) asked.getRow(i).getCell(1).getNumericCellValue()));
      }
      assertThat(names).isEqualTo(report.texts("/questions", "question"));
      assertThat(numbers).isEqualTo(report.texts("/questions", "asked"));
    }
  }

  @Test
  void aTableAndAPageSayTheSameAndHarmNobody() {
    String csv = client.get("/v1/reports/summary", "period", "2026-10", "format", "csv").body();
    long asked =
        client
            .get("/v1/reports/summary", "period", "2026-10")
            .json()
            .at("/now/decisions")
            .values()
            .stream()
            .mapToLong(value -> value.asLong())
            .sum();
    assertThat(csv)
        .startsWith("\uFEFF\"部分\",\"项目\",\"指标\",\"数值\"")
        .contains("\"概况\",\"提问\",\"本期\",\"" + asked + "\"", "\"'=1+1\"", "\"85.0%\"");
    String page =
        client
            .get("/v1/reports/summary", "period", "2026-10", "format", "html", "lang", "en")
            .body();
    assertThat(page)
        .contains("<h1>Monthly report 2026-10</h1>", "&lt;b&gt;券&lt;/b&gt;", "/report.css")
        .doesNotContain("<b>券");
    assertThat(client.get("/report.css").body()).contains("@media print");
  }

  @Test
  void aFileWrittenOnTheTerminalIsTheSameAsOverHttp() throws IOException {
    Path file = data.resolve("october.csv");
    assertThat(
            new CommandLine(new ReportCommand())
                .execute(file.toString(), "--data", data.toString(), "--period", "2026-10"))
        .isZero();
    assertThat(Files.readString(file))
        .isEqualTo(client.get("/v1/reports/summary", "period", "2026-10", "format", "csv").body());
  }
}
