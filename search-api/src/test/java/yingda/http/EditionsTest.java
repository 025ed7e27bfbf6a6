package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The editions of a page for the versions of a product: one of them is the right one. */
class EditionsTest {
  private static final String QUESTION = "怎么升级集群？";

  private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(
                Sample.edition("manual/db/upgrade@7.5", "db", "[7.5,7.6)", "先停写入再升级。"),
                Sample.edition("manual/db/upgrade@8.5", "db", "[8.5,8.6)", "滚动升级。"),
                Sample.edition("manual/cache/upgrade@1.0", "cache", "[1.0,1.1)", "换掉节点。"),
                Sample.faq("faq/upgrade", "升级集群要钱吗？", "不要。"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest(name = "product {0}, version {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, manual/db/upgrade@8.5 manual/cache/upgrade@1.0 faq/upgrade",
        "db, -, manual/db/upgrade@8.5 faq/upgrade",
        "db, 7.5, manual/db/upgrade@7.5 faq/upgrade",
        "db, v7.5.3, manual/db/upgrade@7.5 faq/upgrade",
        "db, 8.5, manual/db/upgrade@8.5 faq/upgrade",
        "db, 8.0, faq/upgrade",
        "-, 7.5, manual/db/upgrade@7.5 faq/upgrade",
        "cache, 1.0, manual/cache/upgrade@1.0 faq/upgrade",
        "none, -, faq/upgrade",
      })
  void everyRouteShowsTheSameEdition(String product, String version, String expected) {
    String[] pins = Pins.of(product, version);
    List<String> ids = List.of(expected.split(" "));

    Answer found = service.client().get("/v1/search", Pins.with(pins, "q", QUESTION));
    assertThat(found.texts("/hits", "documentId")).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(found.number("/total")).isEqualTo(ids.size());

    Answer replies = service.client().post("/v1/replies", Pins.json(pins, "query", QUESTION));
    assertThat(replies.texts("/replies", "documentId")).containsExactlyInAnyOrderElementsOf(ids);

    Answer suggested = service.client().get("/v1/suggest", Pins.with(pins, "q", "升级"));
    assertThat(suggested.texts("/suggestions", "documentId"))
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  /** Neither what is pinned nor the newest answers for a version that the customer has said. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "db, 7.5, 怎么升级集群 8.5, manual/db/upgrade@7.5, false",
        "db, 7.5, 怎么升级集群 7.5, manual/db/upgrade@7.5, true",
        "db, -, 怎么升级集群 9.0, manual/db/upgrade@8.5, false",
        "db, -, 怎么升级集群 7.5, manual/db/upgrade@7.5, true",
        "db, 7.5, DB 8.5 怎么升级集群, manual/db/upgrade@7.5, false",
      })
  void anotherVersionThanTheOneSaidIsNotSure(
      String product, String version, String question, String first, boolean isSure) {
    String[] pins = Pins.of(product, version);
    Answer replies = service.client().post("/v1/replies", Pins.json(pins, "query", question));
    assertThat(replies.texts("/replies", "documentId")).startsWith(first);
    assertThat(replies.text("/decision").equals("answer")).isEqualTo(isSure);
  }
}
