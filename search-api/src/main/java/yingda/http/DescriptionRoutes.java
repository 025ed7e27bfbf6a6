package yingda.http;

import java.util.ArrayList;
import java.util.List;
import yingda.app.Operation;
import yingda.json.Json;

/** What there is to call, for programs. */
final class DescriptionRoutes {
  private String description = "";

  /** The same endpoints, and one that describes them all and itself. */
  List<Endpoint> describing(List<Endpoint> endpoints) {
    List<Endpoint> all = new ArrayList<>(endpoints);
    all.add(
        Endpoint.get("/openapi.json", "What there is to call, as OpenAPI 3.1.")
            .does(Operation.DESCRIBE)
            .sends(Bodies.MEDIA_TYPE, this::send));
    description = Json.write(OpenApi.of(all));
    return List.copyOf(all);
  }

  private void send(Call call) {
    call.context().contentType(Bodies.MEDIA_TYPE).result(description);
  }
}
