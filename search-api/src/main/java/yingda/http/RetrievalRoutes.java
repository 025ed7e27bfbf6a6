package yingda.http;

import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.app.Application;
import yingda.app.Inquiry;
import yingda.app.Operation;
import yingda.app.ScopeRequest;
import yingda.document.Kind;
import yingda.http.MetadataCondition.ConditionForm;
import yingda.json.Json;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Reply;

/**
 * What Dify asks an external knowledge base. Each key sees what is its own; {@code knowledge_id} is
 * {@code yingda} for all of it, or the name of a product.
 */
final class RetrievalRoutes {
  static final String PATH = "/retrieval";

  private static final int BODY = 64 * 1024;
  private static final int MOST = 50;
  private static final String ALL = "yingda";
  private static final int MALFORMED_HEADER = 1001;
  private static final int UNAUTHORIZED = 1002;
  private static final int NO_SUCH_BASE = 2001;

  /** Each with a body of the same form. */
  private static final HttpStatus[] STATUSES = {
    HttpStatus.OK,
    HttpStatus.BAD_REQUEST,
    HttpStatus.UNAUTHORIZED,
    HttpStatus.FORBIDDEN,
    HttpStatus.NOT_FOUND,
    HttpStatus.REQUEST_TIMEOUT,
    HttpStatus.CONTENT_TOO_LARGE,
    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
    HttpStatus.TOO_MANY_REQUESTS,
    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    HttpStatus.INTERNAL_SERVER_ERROR,
    HttpStatus.SERVICE_UNAVAILABLE
  };

  private final Application app;

  RetrievalRoutes(Services served) {
    this.app = served.app();
  }

  /** What Dify sends, under its names. */
  record RetrievalForm(
      String knowledge_id,
      String query,
      @Nullable RetrievalSetting retrieval_setting,
      @Nullable ConditionForm metadata_condition) {}

  /**
   * How many records, and from which score on.
   *
   * @param score_threshold 0 for all
   */
  record RetrievalSetting(@Nullable Integer top_k, @Nullable Double score_threshold) {}

  /** What Dify gets: records, or why there are none. */
  private record RetrievalView(
      @Nullable List<RetrievedView> records,
      @Nullable Integer error_code,
      @Nullable String error_msg) {}

  /** An entry, under the names of Dify. */
  private record RetrievedView(
      String content, double score, String title, Map<String, Object> metadata) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(PATH, "External knowledge for Dify.")
            .does(Operation.ASK)
            .thinksAbout(Load.QUESTION)
            .reads(RetrievalForm.class, BODY)
            .with(STATUSES)
            .answers(RetrievalView.class, this::retrieve));
  }

  private RetrievalView retrieve(Call call) {
    RetrievalForm form = call.foreignBody(RetrievalForm.class);
    String base = form.knowledge_id().strip();
    // Those of other products are none for whoever is bound to some.
    if (!base.equals(ALL) && !app.products().has(call.caller(), call.caller().ownChannel(), base)) {
      call.status(HttpStatus.NOT_FOUND);
      return new RetrievalView(null, NO_SUCH_BASE, "there is no knowledge base " + base);
    }
    Inquiry inquiry =
        new Inquiry(
            Question.of("query", form.query()),
            new ScopeRequest(
                call.caller().ownChannel(), base.equals(ALL) ? null : base, null, null),
            MOST);
    List<Reply> replies = app.answering().quotable(call.caller(), inquiry).answer().replies();
    RetrievalSetting wanted = form.retrieval_setting();
    Integer most = wanted == null ? null : wanted.top_k();
    Double least = wanted == null ? null : wanted.score_threshold();
    MetadataCondition condition = MetadataCondition.of(form.metadata_condition());
    List<Reply> kept =
        replies.stream()
            .filter(reply -> reply.hit().kind() != Kind.SCRIPT) // words for agents, no knowledge
            .filter(reply -> least == null || reply.confidence() >= least)
            .filter(reply -> condition.holds(metadata(reply.hit())))
            .limit(most == null ? 5 : Math.clamp(most, 0, MOST))
            .toList();
    call.shown().entries(kept.stream().map(Reply::hit));
    return new RetrievalView(kept.stream().map(RetrievalRoutes::view).toList(), null, null);
  }

  private static RetrievedView view(Reply reply) {
    Hit hit = reply.hit();
    double score = Math.round(reply.confidence() * 1000) / 1000.0;
    String content = hit.question() + "\n" + reply.text();
    return new RetrievedView(content, score, hit.title(), metadata(hit));
  }

  private static Map<String, Object> metadata(Hit hit) {
    Map<String, Object> metadata = new TreeMap<>();
    metadata.put("document_id", hit.address());
    metadata.put("question", hit.question());
    metadata.put("kind", hit.kind().word());
    metadata.put("revision", hit.revision());
    metadata.put("versions", hit.versions());
    metadata.put("updated_at", hit.updatedAt().toString());
    String product = hit.product();
    if (product != null) {
      metadata.put("product", product);
    }
    return metadata;
  }

  /**
   * A refusal as Dify reads it, whatever the reason: its codes where it has one, else the status.
   *
   * @param authorization the header, null if none was sent
   * @return null on another path
   */
  static @Nullable String refusal(Problem problem, @Nullable String authorization) {
    if (!problem.instance().equals(PATH)) {
      return null;
    }
    boolean isAboutTheKey = problem.status() == 401 || problem.status() == 403;
    int code = isAboutTheKey ? keyProblem(authorization) : problem.status();
    return Json.write(new RetrievalView(null, code, problem.detail()));
  }

  private static int keyProblem(@Nullable String authorization) {
    boolean isWellFormed = authorization != null && authorization.matches("(?i)Bearer \\S+");
    return isWellFormed ? UNAUTHORIZED : MALFORMED_HEADER;
  }
}
