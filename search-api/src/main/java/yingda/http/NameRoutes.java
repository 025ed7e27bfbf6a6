package yingda.http;

import java.util.List;
import yingda.app.DocumentReading;
import yingda.app.Operation;
import yingda.document.Names;

/** What documents are called and grouped by, for a writer to choose from. */
final class NameRoutes {
  private final DocumentReading documents;

  NameRoutes(Services served) {
    this.documents = served.app().documents();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/names", "The folders, products, owners and authors there are.")
            .does(Operation.READ_DOCUMENTS)
            .answers(Names.class, call -> documents.names(call.caller())));
  }
}
