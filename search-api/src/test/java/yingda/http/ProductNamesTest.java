package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.Signature;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.json.Json;
import yingda.testing.SharedFiles;

/** A product is the same in whatever way it is spelled, and one that is not there is said. */
class ProductNamesTest {
  private static final Signature SIGNATURE = new Signature("测试", "导入");

  @AutoClose private static RunningService service;

  @BeforeAll
  static void start(@TempDir Path data) {
    service =
        RunningService.in(data)
            .holding(
                Sample.RETURNS,
                Sample.edition("manual/cluster@7.5", "x100", "[7.5,7.6)", "停机升级。"),
                Sample.edition("manual/cluster@8.5", "x100", "[8.5,)", "滚动升级。"),
                Sample.edition("manual/nodes", "X 100", "[7.0,)", "先加节点。"));
  }

  private static Answer reply(String product, @Nullable String version) {
    return service
        .client()
        .post("/v1/replies", Pins.json(Pins.of(product, version), "query", "怎么升级集群"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x100", "X100", "x 100", " X 100 ", "Ｘ１００", "ｘ　100"})
  void everySpellingFindsAllOfTheProduct(String spelling) {
    Answer answer = reply(spelling, "7.5");
    assertThat(answer.body()).contains("manual/cluster@7.5").doesNotContain("manual/cluster@8.5");
    assertThat(answer.json().path("warnings").size()).isZero();
    Answer found = service.client().get("/v1/search", "q", "升级集群", "product", spelling);
    assertThat(found.number("/total")).isEqualTo(2);
    assertThat(found.json().at("/facets/product").size()).isEqualTo(1);
    Answer changes = service.client().get("/v1/changes", "product", spelling);
    assertThat(changes.json().path("changes").size()).isEqualTo(3);
    Answer general =
        service
            .client()
            .get("/v1/changes", "product", spelling, "general", "true", "before", "end");
    assertThat(general.json().path("changes").size()).isEqualTo(4);
  }

  @Test
  void anUnknownProductIsSaidAndWhatIsAboutNoneIsAnswered() {
    Answer answer =
        service.client().post("/v1/replies", "{\"query\": \"怎么退货\", \"product\": \"x200\"}");
    assertThat(answer.text("/decision")).isEqualTo("answer");
    assertThat(answer.text("/warnings/0/field")).isEqualTo("product");
    assertThat(answer.text("/warnings/0/message"))
        .isEqualTo("\"x200\" is a product nothing is known about, name one of X 100");
    assertThat(reply("x100", "6.0").text("/warnings/0/field")).isEqualTo("version");
    assertThat(service.client().get("/v1/search", "q", "退货", "product", "x200").body())
        .contains("nothing is known about");
  }

  @Test
  void anEmptyProductIsNone() {
    Answer answer = reply("", null);
    assertThat(answer.body()).contains("manual/cluster@8.5");
    assertThat(answer.json().path("warnings").size()).isZero();
  }

  @Test
  void theProductsAreListedWithTheirVersions() {
    Answer answer = service.client().get("/v1/products");
    assertThat(answer.json().path("products").size()).isEqualTo(1);
    assertThat(answer.json().at("/products/0/versions").toString())
        .isEqualTo("[\"8.5\",\"7.5\",\"7.0\"]");
  }

  @Test
  void gapsOfOneProductAreCountedTogether() {
    for (String product : List.of("x100", "X 100", "Ｘ１００")) {
      String question = Json.write("能不能接卫星电话");
      service
          .client()
          .post("/v1/gaps", "{\"question\": " + question + ", \"product\": \"" + product + "\"}");
    }
    Answer gaps = service.client().get("/v1/gaps", "product", "x  100");
    assertThat(gaps.json().path("gaps"))
        .filteredOn(gap -> gap.path("question").asString().equals("能不能接卫星电话"))
        .singleElement()
        .satisfies(gap -> assertThat(gap.path("reported").asInt()).isEqualTo(3));
  }

  @Test
  void anImportSpelledOtherwiseGoesOnWithTheSamePages(@TempDir Path data) {
    Path files = SharedFiles.require("field/versions");
    try (RunningService other = RunningService.in(data)) {
      release(other, files.resolve("v75"), "x100", "7.5", LocalDate.parse("2025-03-01"));
      release(other, files.resolve("v85"), "X 100", "8.5", LocalDate.parse("2026-03-01"));
      other.knowledge().catchUp();
      assertThat(
              other.client().get("/v1/releases", "product", "Ｘ100").json().path("releases").size())
          .isEqualTo(2);
      assertThat(other.client().get("/v1/documents").body())
          .contains("x100/upgrade")
          .doesNotContain("X 100");
    }
  }

  private static void release(
      RunningService service, Path folder, String product, String version, LocalDate day) {
    FolderEdition edition = new FolderEdition(product, ProductVersion.of("version", version));
    ImportOptions options =
        new ImportOptions(edition, SIGNATURE, false, false, HomeZone.ID, false, day);
    Importer importer = new Importer(service.knowledge().store(), options, ImportProgress.NONE);
    assertThat(importer.run(List.of(folder)).rejections()).isEmpty();
  }
}
