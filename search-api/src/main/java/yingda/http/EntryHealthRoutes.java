package yingda.http;

import java.util.List;
import yingda.app.HealthReporting;
import yingda.app.HealthReporting.Subject;
import yingda.app.Operation;

/** How well entries are. */
final class EntryHealthRoutes {
  private static final Parameter<Integer> OFFSET = Parameters.offset(100_000);
  private static final Parameter<Integer> LIMIT = Parameters.limit(50, 1_000);

  private final HealthReporting reporting;

  EntryHealthRoutes(Services served) {
    this.reporting = served.app().entryHealth();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/reports/health", "How well entries are, by document, owner and product.")
            .does(Operation.READ_REPORTS)
            .thinksAbout(Load.MANY)
            .takes(Parameters.OWNER, Parameters.PRODUCT, Parameters.DOCUMENT, OFFSET, LIMIT)
            .answers(EntryHealthView.class, this::report));
  }

  private EntryHealthView report(Call call) {
    String document = call.find(Parameters.DOCUMENT);
    Subject subject =
        new Subject(call.find(Parameters.OWNER), call.find(Parameters.PRODUCT), document);
    return EntryHealthView.of(
        reporting.report(call.caller(), subject),
        document != null,
        call.get(OFFSET),
        call.get(LIMIT));
  }
}
