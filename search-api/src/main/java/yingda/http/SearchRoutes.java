package yingda.http;

import java.time.Duration;
import java.util.List;
import yingda.app.Caller;
import yingda.app.Permission;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.ReplyService;
import yingda.search.Results;
import yingda.search.SearchScope;
import yingda.search.Suggestions;
import yingda.usage.AskedQuestion;

/** Type-ahead, replies, and search with facets. */
final class SearchRoutes {
  private static final int REPLIES_BODY = 64 * 1024;
  private static final int MOST_REPLIES = 50;

  private static final Parameter<Integer> SUGGESTIONS = Parameters.limit(8, MOST_REPLIES);
  private static final Parameter<Integer> HITS = Parameters.limit(20, 100);

  /** Nobody pages further; whoever wants everything lists the documents. */
  private static final Parameter<Integer> OFFSET = Parameters.offset(1_000);

  private static final Parameter<Boolean> EXPLAIN =
      Parameters.flag("explain", "Whether each hit says why it stands where it does.");

  private final Services served;
  private final ReplyService replyService;
  private final ProductNames products;

  SearchRoutes(Services served) {
    this.served = served;
    this.replyService = served.replies();
    this.products = new ProductNames(served);
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/suggest", "Questions that complete what is being typed.")
            .needs(Permission.ASK)
            .takes(Parameters.QUESTION, SUGGESTIONS, Parameters.KIND)
            .takes(ReaderScope.PARAMETERS)
            .answers(Suggestions.class, this::suggest),
        Endpoint.post("/v1/replies", "Replies to what a customer asks, and what to do about it.")
            .needs(Permission.ASK)
            .reads(RepliesForm.class, REPLIES_BODY)
            .answers(RepliesView.class, this::replies),
        Endpoint.get("/v1/search", "Entries that answer a question, page by page, with facets.")
            .needs(Permission.ASK)
            .takes(Parameters.QUESTION, OFFSET, HITS, EXPLAIN, Parameters.AS_OF)
            .takes(Parameters.KIND, Parameters.TAG, Parameters.OWNER)
            .takes(ReaderScope.PARAMETERS)
            .answers(SearchView.class, this::search));
  }

  private Suggestions suggest(Call call) {
    Filter filter = new Filter(call.find(Parameters.KIND), null, null);
    return served
        .searcher()
        .suggest(
            call.get(Parameters.QUESTION), ReaderScope.of(call), filter, call.get(SUGGESTIONS));
  }

  private RepliesView replies(Call call) {
    RepliesForm form = call.body(RepliesForm.class);
    ReplyRequest request =
        new ReplyRequest(
            new Question(form.query()),
            Conversation.turns(form.context()),
            ReaderScope.of(call, form.channel(), form.product(), form.productVersion())
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
    boolean forAgent = Caller.isAgent(form.channel());
    return RepliesView.of(
        replies, served.markup(), forAgent, products.warnings(request.reader(), call.language()));
  }

  private SearchView search(Call call) {
    boolean explain = call.get(EXPLAIN);
    int limit = call.get(HITS);
    SearchScope reader = ReaderScope.of(call).asOf(call.find(Parameters.AS_OF));
    Filter filter =
        new Filter(
            call.find(Parameters.KIND), call.find(Parameters.TAG), call.find(Parameters.OWNER));
    Results found =
        served
            .searcher()
            .page(
                call.get(Parameters.QUESTION),
                reader,
                filter,
                call.get(OFFSET),
                explain ? limit + 1 : limit);
    SearchView view = explain ? SearchView.explained(found, limit) : SearchView.of(found);
    return view.warning(products.warnings(reader, call.language()));
  }
}
