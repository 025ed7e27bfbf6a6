package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Answered;
import yingda.app.Operation;
import yingda.app.QuestionAnswering;
import yingda.app.ScopeRequest;
import yingda.search.Filter;
import yingda.search.Results;
import yingda.search.Suggestions;

/** Type-ahead, and search with facets. */
final class SearchRoutes {
  private static final int MOST_SUGGESTIONS = 50;

  private static final Parameter<Integer> SUGGESTIONS = Parameters.limit(8, MOST_SUGGESTIONS);
  private static final Parameter<Integer> HITS = Parameters.limit(20, 100);

  /** Nobody pages further; whoever wants everything lists the documents. */
  private static final Parameter<Integer> OFFSET = Parameters.offset(1_000);

  private static final Parameter<Boolean> EXPLAIN =
      Parameters.flag("explain", "Whether each hit says why it stands where it does.");

  /** Whose eyes it is for, and what they must see. */
  private static final List<Parameter<?>> SCOPE =
      List.of(Parameters.PRODUCT, Parameters.VERSION, Parameters.CHANNEL, Parameters.MIN_SEQUENCE);

  private final QuestionAnswering answering;

  SearchRoutes(Services served) {
    this.answering = served.app().answering();
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/suggest", "Questions that complete what is being typed.")
            .does(Operation.SUGGEST)
            .takes(Parameters.QUESTION, SUGGESTIONS, Parameters.KIND)
            .takes(SCOPE)
            .answers(SuggestionsView.class, this::suggest),
        Endpoint.get("/v1/search", "Entries that answer a question, page by page, with facets.")
            .does(Operation.SEARCH)
            .thinksAbout(Load.QUESTION)
            .takes(Parameters.QUESTION, OFFSET, HITS, EXPLAIN, Parameters.AS_OF)
            .takes(Parameters.KIND, Parameters.TAG, Parameters.OWNER)
            .takes(SCOPE)
            .answers(SearchView.class, this::search));
  }

  private SuggestionsView suggest(Call call) {
    Filter filter = new Filter(call.find(Parameters.KIND), null, null);
    Suggestions found =
        answering.suggest(
            call.caller(),
            call.get(Parameters.QUESTION),
            scope(call, null),
            filter,
            call.get(SUGGESTIONS));
    if (call.isByKey()) { // who signed in types, and sees questions come and go
      call.shown().suggestions(found.suggestions().stream());
    }
    return SuggestionsView.of(found);
  }

  private SearchView search(Call call) {
    boolean explain = call.get(EXPLAIN);
    int limit = call.get(HITS);
    if (call.find(Parameters.AS_OF) != null) {
      call.turn().become(Load.MANY);
    }
    Filter filter =
        new Filter(
            call.find(Parameters.KIND), call.find(Parameters.TAG), call.find(Parameters.OWNER));
    Answered<Results> answered =
        answering.search(
            call.caller(),
            call.get(Parameters.QUESTION),
            scope(call, call.find(Parameters.AS_OF)),
            filter,
            call.get(OFFSET),
            explain ? limit + 1 : limit);
    Results found = answered.answer();
    call.shown().entries(found.hits().stream());
    SearchView view = explain ? SearchView.explained(found, limit) : SearchView.of(found);
    return view.warning(Warning.of(answered.warnings(), call.language()));
  }

  private static ScopeRequest scope(Call call, @Nullable Instant asOf) {
    return new ScopeRequest(
        call.find(Parameters.CHANNEL),
        call.find(Parameters.PRODUCT),
        call.find(Parameters.VERSION),
        asOf);
  }
}
