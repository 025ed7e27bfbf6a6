package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** What documents are called and grouped by, for a writer to choose from. */
final class NameRoutes {
  private final Services served;

  NameRoutes(Services served) {
    this.served = served;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/names", this::list);
  }

  private void list(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    Bodies.write(context, served.store().names());
  }
}
