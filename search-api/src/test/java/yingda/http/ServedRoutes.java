package yingda.http;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The routes of a service, as its list of endpoints has them. */
public final class ServedRoutes {
  private ServedRoutes() {}

  /**
   * Such as {@code GET /v1/documents/{id}}.
   *
   * @param data an empty directory
   */
  public static Set<String> in(Path data) {
    try (RunningService service = RunningService.in(data)) {
      Set<String> routes = new TreeSet<>();
      service.endpoints().all().forEach(endpoint -> routes.add(endpoint.route()));
      return routes;
    }
  }
}
