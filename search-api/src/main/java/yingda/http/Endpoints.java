package yingda.http;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import yingda.app.ServiceHealth;

/**
 * All there is to call, in the order in which addresses are looked up.
 *
 * @param all those of documents, which may end in anything, behind what else begins so
 * @param health where a reader waits for a change
 */
record Endpoints(List<Endpoint> all, ServiceHealth health) {

  static Endpoints of(Services served, ChangeStream stream, Metrics metrics) {
    return new Endpoints(
        new DescriptionRoutes()
            .describing(
                Stream.of(
                        new SearchRoutes(served).endpoints(),
                        new ReplyRoutes(served).endpoints(),
                        new DiffRoutes(served).endpoints(),
                        new CheckRoutes(served).endpoints(),
                        new HistoryRoutes(served).endpoints(),
                        new ActionRoutes(served).endpoints(),
                        new RenameRoutes(served).endpoints(),
                        new DocumentRoutes(served).endpoints(),
                        new PictureRoutes(served).endpoints(),
                        new NameRoutes(served).endpoints(),
                        new ProductRoutes(served).endpoints(),
                        new FeedbackRoutes(served).endpoints(),
                        new CommentRoutes(served).endpoints(),
                        new GapGroupRoutes(served).endpoints(),
                        new ModeRoutes(served).endpoints(),
                        new GapRoutes(served).endpoints(),
                        new ChangeRoutes(served, stream).endpoints(),
                        new UsageRoutes(served).endpoints(),
                        new EntryHealthRoutes(served).endpoints(),
                        new TrialRoutes(served).endpoints(),
                        new ExamRoutes(served).endpoints(),
                        new VoiceRoutes(served).endpoints(),
                        new ImportRoutes(served).endpoints(),
                        new ExportRoutes(served).endpoints(),
                        new TuningRoutes(served).endpoints(),
                        new ReportRoutes(served).endpoints(),
                        new ReleaseRoutes(served).endpoints(),
                        new RetrievalRoutes(served).endpoints(),
                        new ChatRoutes(served).endpoints(),
                        new McpRoutes(served).endpoints(),
                        new SessionRoutes(served).endpoints(),
                        new ProviderRoutes(served).endpoints(),
                        new KeyRoutes(served).endpoints(),
                        new AuditRoutes(served).endpoints(),
                        new ErasureRoutes(served).endpoints(),
                        new WebhookRoutes(served).endpoints(),
                        new HealthRoutes(served).endpoints(),
                        new MetricsRoutes(metrics).endpoints())
                    .flatMap(List::stream)
                    .toList()),
        served.app().health());
  }

  void addTo(RoutesConfig routes, Clock clock, Gate gate) {
    Endpoint.Guards guards =
        new Endpoint.Guards(gate, new Turns(), new IdempotencyKeys(clock), health);
    for (Endpoint endpoint : all) {
      routes.addHttpHandler(
          endpoint.method(), endpoint.path(), context -> endpoint.handle(context, clock, guards));
    }
  }
}
