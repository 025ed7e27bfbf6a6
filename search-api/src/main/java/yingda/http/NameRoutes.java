package yingda.http;

import java.util.List;
import yingda.app.DocumentReading;
import yingda.app.Operation;

/** What documents are called and grouped by, for a writer to choose from. */
final class NameRoutes {
  private final DocumentReading documents;

  NameRoutes(Services served) {
    this.documents = served.app().documents();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/names", "The folders, products, owners and authors there are.")
            .does(Operation.BROWSE_DOCUMENTS)
            .answers(NamesView.class, call -> NamesView.of(documents.names(call.caller()))));
  }
}
