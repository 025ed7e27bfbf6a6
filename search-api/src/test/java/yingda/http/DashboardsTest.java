package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.json.Json;
import yingda.testing.SharedFiles;

/** What is shown and warned of is something that the service tells. */
class DashboardsTest {
  private static final Pattern RULE = Pattern.compile("(?m)^ +expr: (.*)$");
  private static final Pattern NAME =
      Pattern.compile("\\b(?:http|jvm|process|system|yingda)_[a-z0-9_]+");
  private static final Pattern ROUTE = Pattern.compile("route=~?\"([^\"]*)\"");
  private static final Pattern BUCKET = Pattern.compile("le=\"([^\"]*)\"");

  private static Path file(String name) {
    return SharedFiles.root().resolve("deploy").resolve(name);
  }

  private static List<String> found(Pattern pattern, int group, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult match) -> match.group(group))
        .toList();
  }

  private static List<String> rules() throws IOException {
    return found(RULE, 1, List.of(Files.readString(file("alerts.yml"))));
  }

  private static List<String> panels() throws IOException {
    Dashboard dashboard =
        Json.readForeign("grafana.json", Files.readAllBytes(file("grafana.json")), Dashboard.class);
    return dashboard.panels().stream()
        .flatMap(panel -> panel.targets().stream())
        .map(Target::expr)
        .toList();
  }

  private record Dashboard(List<Panel> panels) {}

  private record Panel(List<Target> targets) {}

  private record Target(String expr) {}

  @Test
  void everyFigureNamedIsToldByTheService(@TempDir Path data) throws IOException {
    String told;
    Set<String> routes;
    try (RunningService service = RunningService.in(data).holding(Sample.RETURNS)) {
      Client client = new Client(service.port());
      assertThat(client.post("/v1/replies", "{\"query\":\"怎么退货\"}").status()).isEqualTo(200);
      routes = Set.of("/v1/replies", "/v1/replies.*");
      told = client.get("/metrics").body();
    }
    assertThat(rules()).hasSizeGreaterThan(5);
    assertThat(panels()).hasSizeGreaterThan(10);
    for (List<String> expressions : List.of(rules(), panels())) {
      Set<String> names = new TreeSet<>(found(NAME, 0, expressions));
      assertThat(names).isNotEmpty();
      assertThat(names)
          .allSatisfy(name -> assertThat(told).containsPattern("(?m)^" + name + "\\b"));
      assertThat(found(ROUTE, 1, expressions)).isNotEmpty().allMatch(routes::contains);
    }
    assertThat(found(BUCKET, 1, rules()))
        .isNotEmpty()
        .allSatisfy(bound -> assertThat(told).contains("le=\"" + bound + "\""));
  }
}
