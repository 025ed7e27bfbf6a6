package yingda.http;

import java.util.List;
import yingda.document.Names;

/** What documents are called and grouped by, for a writer to choose from. */
final class NameRoutes {
  private final Services served;

  NameRoutes(Services served) {
    this.served = served;
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/names", "The folders, products, owners and authors there are.")
            .answers(Names.class, call -> served.store().names()));
  }
}
