package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
  private static final String RELEASE =
      """
      {"product": "db", "version": "v%s", "date": "%s", "author": "王芳", "note": "%s"}
      """;

  @Test
  void theNewestAnnouncementOfEachVersionIsListed(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      Client client = service.client();
      Answer added = client.post("/v1/releases", RELEASE.formatted("8.5", "2026-10-01", "发布"));
      assertThat(added.status()).isEqualTo(201);
      assertThat(added.text("/version")).isEqualTo("8.5");
      client.post("/v1/releases", RELEASE.formatted("10", "2027-10-01", "计划"));
      client.post("/v1/releases", RELEASE.formatted("8.5.0", "2026-10-08", "推迟"));

      Answer releases = client.get("/v1/releases", "product", "db");
      assertThat(releases.texts("/releases", "version")).containsExactly("8.5", "10");
      assertThat(releases.texts("/releases", "date")).containsExactly("2026-10-08", "2027-10-01");
      assertThat(client.get("/v1/releases").texts("/releases", "product")).hasSize(2);
      assertThat(client.get("/v1/releases", "product", "x").texts("/releases", "version"))
          .isEmpty();
    }
  }

  @Test
  void badReleasesAreRejected(@TempDir Path data) {
    try (RunningService service = RunningService.in(data)) {
      Client client = service.client();
      Answer answer = client.post("/v1/releases", RELEASE.formatted("8.5", "10/1", "发布"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("/detail"))
          .isEqualTo("date: \"10/1\" is no day, expected one such as 2026-10-01");
      assertThat(client.get("/v1/releases").texts("/releases", "product")).isEmpty();
    }
  }
}
