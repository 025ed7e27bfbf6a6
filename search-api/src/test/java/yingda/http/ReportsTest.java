package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.HomeZone;
import yingda.reports.Quarter;

/** Who keeps what current, told from the log. */
class ReportsTest {
  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    Document returns = owned(Sample.RETURNS, "售后组");
    service =
        RunningService.in(data)
            .holding(returns, owned(Sample.GIFTS, "=会员组"), Sample.COUPONS)
            .holding(owned(Sample.faq("faq/returns", "怎么退货？", "七天内。"), "售后组"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Document owned(Document document, String owner) {
    return Sample.tagged(document, owner);
  }

  private static Answer get(String path, String... parameters) {
    return service.client().get(path, parameters);
  }

  @Test
  void updatesAreCountedByDocumentAndOwner() {
    Answer report = get("/v1/reports/updates");
    assertThat(report.texts("/documents", "documentId"))
        .containsExactly("faq/coupons", "faq/gifts", "faq/returns");
    assertThat(report.texts("/documents", "updates")).containsExactly("1", "1", "2");
    assertThat(report.texts("/documents", "demandMet")).containsExactly("false", "false", "true");
    assertThat(report.texts("/owners", "owner")).startsWith("=会员组", "售后组").hasSize(3);
    assertThat(report.texts("/owners", "belowDemand")).containsExactly("1", "0", "1");
  }

  @Test
  void aReportIsReadPageByPageAndItsSumsAreOfAll() {
    Answer page = get("/v1/reports/updates", "below", "true", "limit", "1");
    assertThat(page.texts("/documents", "documentId")).containsExactly("faq/coupons");
    assertThat(page.number("/next")).isOne();
    Answer rest = get("/v1/reports/updates", "below", "true", "limit", "1", "offset", "1");
    assertThat(rest.texts("/documents", "documentId")).containsExactly("faq/gifts");
    assertThat(rest.json().has("next")).isFalse();
    assertThat(rest.texts("/owners", "documents")).containsExactly("1", "1", "1");
    assertThat(sum(rest.texts("/weeks", "added"))).isEqualTo(3);
    assertThat(sum(rest.texts("/weeks", "changed"))).isOne();
    assertThat(rest.texts("/quarters", "documents")).containsExactly("0", "0", "0", "0", "3");
    assertThat(rest.number("/quarters/4/counts/added")).isEqualTo(3);
    assertThat(get("/v1/reports/updates", "limit", "1", "format", "csv").body())
        .contains("faq/coupons", "faq/returns");
  }

  private static int sum(List<String> counts) {
    return counts.stream().mapToInt(Integer::parseInt).sum();
  }

  @Test
  void anotherQuarterHasNoUpdates() {
    Answer report = get("/v1/reports/updates", "quarter", "2020Q1");
    assertThat(report.texts("/documents", "documentId")).isEmpty();
    assertThat(get("/v1/reports/updates", "quarter", "2020Q5").text("/detail"))
        .isEqualTo("quarter: \"2020Q5\" is no quarter, expected one such as 2026Q4");
  }

  @Test
  void aSpreadsheetTakesNoCellForAFormula() {
    Answer csv = get("/v1/reports/updates", "format", "csv");
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("\uFEFF\"文档\",\"标题\"").contains("\"'=会员组\"");
  }

  @Test
  void aPageIsThereToPrint() {
    Answer page = get("/v1/reports/updates", "format", "html");
    assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
    assertThat(page.body()).contains("<h1>更新情况 ", "<td>faq/returns</td>");
    assertThat(get("/v1/reports/record", "format", "html", "lang", "en").body())
        .contains("<h1>Update record</h1>");
  }

  @Test
  void theRecordTellsWhatReadersGot() {
    Answer record = get("/v1/reports/record", "document", "faq/returns");
    assertThat(record.texts("/changes", "kind")).containsExactly("added", "changed");
    assertThat(get("/v1/reports/record", "owner", "售后组", "since", "8h").texts("/changes", "title"))
        .hasSize(2);
    assertThat(get("/v1/reports/record", "since", "yesterday").status()).isEqualTo(400);
  }

  @Test
  void aRecordToPrintIsWhole() {
    assertThat(get("/v1/reports/record", "limit", "1").texts("/changes", "kind")).hasSize(1);
    for (String format : List.of("csv", "html")) {
      assertThat(get("/v1/reports/record", "limit", "1", "format", format).body())
          .contains("faq/coupons", "faq/gifts", "faq/returns");
    }
  }

  @Test
  void beforeTheFirstChangeThereIsNothingHoweverOftenItIsAskedFor() {
    Answer first = get("/v1/changes", "before", "1");
    assertThat(first.texts("/changes", "sequence")).isEmpty();
    Answer again = get("/v1/changes", "before", Long.toString(first.number("/next")));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.texts("/changes", "sequence")).isEmpty();
  }

  @Test
  void usageUpToTheFirstDayThereIsIsReported() {
    assertThat(get("/v1/reports/usage", "to", "1970-01-01").status()).isEqualTo(200);
    assertThat(get("/v1/reports/usage", "to", "1969-12-31").text("/detail"))
        .startsWith("to: \"1969-12-31\" is in no year");
  }

  @Test
  void changesAreFilteredByTheirDocument() {
    assertThat(get("/v1/changes", "kind", "faq", "owner", "售后组").texts("/changes", "sequence"))
        .containsExactly("1", "4");
    assertThat(get("/v1/changes", "author", "王芳", "after", "3").texts("/changes", "documentId"))
        .containsExactly("faq/returns");
    assertThat(get("/v1/changes", "product", "x").texts("/changes", "documentId")).isEmpty();
    assertThat(get("/v1/changes", "product", "x", "general", "true").texts("/changes", "sequence"))
        .isEqualTo(get("/v1/changes").texts("/changes", "sequence"));
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();
    assertThat(get("/v1/changes", "since", tomorrow).texts("/changes", "documentId")).isEmpty();
  }

  @Test
  void aProductHasChangesARecordAndReleasesOfItsOwn(@TempDir Path data) {
    try (RunningService shop =
        RunningService.in(data)
            .holding(
                Sample.RETURNS, Sample.edition("manual/db/upgrade", "db", "[8.5,)", "滚动升级。"))) {
      Client client = shop.client();
      Answer changes = client.get("/v1/changes", "product", "db", "since", "1h");
      assertThat(changes.texts("/changes", "documentId")).containsExactly("manual/db/upgrade");
      Answer record = client.get("/v1/reports/record", "product", "db", "quarter", quarter());
      assertThat(record.texts("/changes", "documentId")).containsExactly("manual/db/upgrade");
      assertThat(client.get("/v1/reports/record", "quarter", "2020Q1").texts("/changes", "kind"))
          .isEmpty();

      String path = "/v1/reports/releases/db/8.5";
      assertThat(client.get(path).status()).isEqualTo(404);
      client.post(
          "/v1/releases",
          "{\"product\":\"db\",\"version\":\"8.5\",\"date\":\"2020-01-01\","
              + "\"author\":\"王芳\",\"note\":\"发布\"}");
      assertThat(client.get(path).texts("/pages", "outcome")).containsExactly("added");
      assertThat(client.get(path).number("/counts/unseen")).isZero();
      assertThat(client.get(path, "format", "csv").body()).contains("manual/db/upgrade");
      assertThat(client.get(path, "format", "html").body()).contains("<td>manual/db/upgrade</td>");
    }
  }

  @Test
  void theRecordSaysWhichOfItsRowsReportsDoNotCountYet(@TempDir Path data) {
    try (RunningService shop = RunningService.in(data).holding(Sample.RETURNS)) {
      Client client = shop.client();
      client.draft(Sample.FREIGHT, "王芳", Seen.NOTHING);
      String at = "\"2099-01-01T00:00:00Z\"";
      assertThat(client.act("faq/freight", "publish", Seen.revision(1), "at", at).status())
          .isEqualTo(200);
      String record = client.get("/v1/reports/record", "format", "html").body();
      assertThat(record).contains("次数：2", "其中尚未生效、报表还没有计入：1");
    }
  }

  private static String quarter() {
    return Quarter.at(Instant.now(), HomeZone.ID).toString();
  }

  @Test
  void nothingIsDueThatNeedsNoReview() {
    assertThat(get("/v1/reports/reviews").texts("/documents", "documentId")).isEmpty();
    assertThat(get("/v1/reports/reviews", "days", "500").status()).isEqualTo(400);
  }
}
