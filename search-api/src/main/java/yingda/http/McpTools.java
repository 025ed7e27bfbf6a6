package yingda.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import yingda.app.Application;
import yingda.app.Caller;
import yingda.app.ChangeAnswering.Asked;
import yingda.app.EntryReading.Found;
import yingda.app.Inquiry;
import yingda.app.Operation;
import yingda.app.ScopeRequest;
import yingda.document.ChangeFilter;
import yingda.document.ChangeFilter.Subject;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Markup;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.http.McpTool.Arguments;
import yingda.http.McpTool.Input;
import yingda.json.ChangeForm;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.usage.GapReport;

/** What models may do here, each by the use case that everybody calls. */
final class McpTools {
  private static final int MOST = 10;
  private static final int MOST_CHANGES = 50;

  private final Application app;
  private final Markup markup;
  private final List<McpTool> tools =
      List.of(
          new McpTool(
              "search",
              "Finds entries of the knowledge base; fetch reads one of them.",
              Operation.SEARCH,
              List.of(Input.needed("query", "What is looked for, as customers say it.")),
              this::search),
          new McpTool(
              "fetch",
              "Reads an entry that search found.",
              Operation.SEARCH,
              List.of(Input.needed("id", "The id of the entry, such as faq/returns#fee.")),
              this::fetch),
          new McpTool(
              "suggest_reply",
              "Says what to reply to a customer: answer with a text, clarify, or escalate.",
              Operation.ASK,
              List.of(
                  Input.needed("query", "What the customer asks, in their words."),
                  Input.optional("product", "The product they have."),
                  Input.optional("channel", "Where the answer goes, such as wechat.")),
              this::suggest),
          new McpTool(
              "list_changes",
              "What readers see otherwise since a change of the log, oldest first.",
              Operation.READ_CHANGES,
              List.of(
                  Input.optional(
                      "after", "The sequence of the last change that was seen; 0 for all."),
                  Input.optional("product", "About this product or none.")),
              this::changes),
          new McpTool(
              "ask_changes",
              "Answers the question what has changed, old beside new; understands no other.",
              Operation.ASK_CHANGES,
              List.of(Input.needed("question", "Such as 上周以来X100有什么变化, or what changed lately.")),
              this::askChanges),
          new McpTool(
              "report_gap",
              "Hands over a question that nothing answers.",
              Operation.REPORT_GAP,
              List.of(
                  Input.needed("question", "What the customer asks."),
                  Input.optional("note", "What a colleague should know.")),
              this::report));

  McpTools(Services served) {
    this.app = served.app();
    this.markup = served.markup();
  }

  /** Those a caller may use. */
  Stream<McpTool> of(Call call) {
    return tools.stream().filter(tool -> call.caller().may(tool.operation().permission()));
  }

  /**
   * @throws RejectedException NOT_FOUND if the caller has none of this name
   */
  McpTool find(Call call, String name) {
    return of(call)
        .filter(tool -> tool.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-tool").at(name));
  }

  private Object search(Call call, Arguments given) {
    String channel = call.caller().ownChannel();
    ScopeRequest scope = new ScopeRequest(channel, null, null, null);
    Question question = Question.of("query", given.text("query"));
    List<Hit> hits =
        app
            .answering()
            .search(call.caller(), question, scope, Filter.NONE, 0, MOST)
            .answer()
            .hits()
            .stream()
            .filter(hit -> Caller.isAgent(channel) || hit.kind() != Kind.SCRIPT)
            .toList();
    call.shown().entries(hits.stream());
    return Map.of("results", hits.stream().map(McpTools::result).toList());
  }

  private static Map<String, Object> result(Hit hit) {
    String id = hit.address();
    return Map.of("id", id, "title", hit.question(), "url", "/documents/" + id);
  }

  private Object fetch(Call call, Arguments given) {
    String id = given.text("id");
    Found found = app.entries().read(call.caller(), id, call.caller().ownChannel());
    call.shown().documents(Stream.of(found.revision().document()));
    StringBuilder text = new StringBuilder();
    for (Entry entry : found.entries()) {
      text.append(text.isEmpty() ? "" : "\n\n").append(entry.question()).append('\n');
      text.append(markup.plain(entry.answer()));
    }
    return Map.of(
        "id", id,
        "title", found.revision().document().title(),
        "text", text.toString(),
        "url", "/documents/" + id,
        "metadata", Map.of("revision", String.valueOf(found.revision().number())));
  }

  private Object suggest(Call call, Arguments given) {
    String channel = given.find("channel");
    String asked = channel == null ? call.caller().ownChannel() : channel;
    Inquiry inquiry =
        new Inquiry(
            Question.of("query", given.text("query")),
            new ScopeRequest(asked, given.find("product"), null, null),
            MOST / 2);
    Replies replies = app.answering().quotable(call.caller(), inquiry).answer();
    call.shown().entries(replies.replies().stream().map(reply -> reply.hit()));
    RepliesView view = RepliesView.of(replies, markup, false, List.of());
    Map<String, Object> told = new TreeMap<>();
    told.put("decision", view.decision());
    told.put("replies", view.replies().stream().map(McpTools::reply).toList());
    told.put("clarify", view.clarify().stream().map(RepliesView.NearView::query).toList());
    if (view.handover() != null) {
      told.put("handover", view.handover());
    }
    return told;
  }

  private static Map<String, Object> reply(RepliesView.ReplyView reply) {
    return Map.of(
        "id", Entry.address(reply.documentId(), reply.anchor()),
        "question", reply.question(),
        "answer", reply.answer(),
        "variables", reply.variables(),
        "confidence", reply.confidence());
  }

  private Object changes(Call call, Arguments given) {
    String after = given.find("after");
    long begin = after == null ? 0 : Parameters.numberOf("after", after, 0, Long.MAX_VALUE);
    ChangeFilter filter =
        ChangeFilter.of(Subject.product(given.find("product")), MOST_CHANGES)
            .after(begin)
            .seenOnly();
    List<ChangeForm> changes =
        app.changes().page(call.caller(), filter).changes().stream().map(ChangeForm::of).toList();
    return Map.of("changes", changes);
  }

  private Object askChanges(Call call, Arguments given) {
    Asked asked = new Asked(null, null, call.caller().ownChannel(), MOST_CHANGES);
    return ChangedEntriesView.shown(
        call,
        app.changed()
            .answer(call.caller(), Question.of("question", given.text("question")), asked));
  }

  private Object report(Call call, Arguments given) {
    Question question = Question.of("question", given.text("question"));
    GapReport report = new GapReport(question, List.of(), null, null, null, given.find("note"));
    return Map.of("summary", app.gaps().report(call.caller(), report).summary());
  }
}
