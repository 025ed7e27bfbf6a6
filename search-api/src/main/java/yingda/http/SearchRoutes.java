package yingda.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.usage.AskedQuestion;

/** Type-ahead, replies, and search with facets. */
final class SearchRoutes {
  private static final int REPLIES_BODY = 64 * 1024;
  private static final int MOST_REPLIES = 50;
  private static final int MOST_HITS = 100;

  /** Nobody pages further; whoever wants everything lists the documents. */
  private static final int LAST_HIT = 1_000;

  private final Services served;
  private final ReplyService replyService;
  private final ProductNames products;

  SearchRoutes(Services served) {
    this.served = served;
    this.replyService = served.replies();
    this.products = new ProductNames(served);
  }

  void addTo(RoutesConfig routes) {
    routes.get("/v1/suggest", this::suggest);
    routes.post("/v1/replies", this::replies);
    routes.get("/v1/search", this::search);
  }

  private void suggest(Context context) {
    QueryParameters parameters =
        new QueryParameters(context, Set.of("q", "limit", "product", "version", "kind", "channel"));
    Bodies.write(
        context,
        served
            .searcher()
            .suggest(
                parameters.question(),
                parameters.reader(served.clock()),
                parameters.filter(),
                parameters.limit(8, MOST_REPLIES)));
  }

  private void replies(Context context) {
    QueryParameters unused = new QueryParameters(context, Set.of());
    RepliesForm form = Bodies.read(context, RepliesForm.class, REPLIES_BODY);
    ReplyRequest request =
        new ReplyRequest(
            new Question(form.query()),
            Conversation.turns(form.context()),
            QueryParameters.reader(served.clock(), form.channel(), form.product(), form.version())
                .asOf(form.asOf()),
            form.channel() == null ? "" : form.channel(),
            form.limitOr(5, MOST_REPLIES));
    long began = System.nanoTime();
    Replies replies = replyService.reply(request).named(form.queryId());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (form.asOf() == null) { // what nobody asks today is no gap
      AskedQuestion asked = AskedQuestion.of(request, replies, took);
      served.usage().asked(asked.about(products.spelled(form.product())));
    }
    boolean forAgent = QueryParameters.isAgent(form.channel());
    Bodies.write(
        context,
        RepliesView.of(replies, served.markup(), forAgent, products.warnings(request.reader())));
  }

  private void search(Context context) {
    QueryParameters parameters =
        new QueryParameters(
            context,
            Set.of(
                "q", "offset", "limit", "product", "version", "kind", "tag", "owner", "channel",
                "explain", "asOf"));
    boolean explain = parameters.flag("explain");
    int offset = parameters.offset(LAST_HIT);
    int limit = parameters.limit(20, MOST_HITS);
    Instant asOf = parameters.asOf(served.clock()); // before the reader's present, if it is now
    SearchScope reader = parameters.reader(served.clock()).asOf(asOf);
    Results found =
        served
            .searcher()
            .page(
                parameters.question(),
                reader,
                parameters.filter(),
                offset,
                explain ? limit + 1 : limit);
    SearchView view = explain ? SearchView.explained(found, limit) : SearchView.of(found);
    Bodies.write(context, view.warning(products.warnings(reader)));
  }
}
