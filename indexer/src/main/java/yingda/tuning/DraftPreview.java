package yingda.tuning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.search.Decision;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;

/**
 * Which questions an edited document would answer, before it is saved: asked of a small knowledge
 * base that has it together with whatever is offered for these questions now. Rare words count
 * there as they do among so few documents, so a narrow win or defeat may turn out otherwise.
 *
 * @param tried what came of each question, in order
 * @param rivals how many other documents it stood against
 */
public record DraftPreview(List<Tried> tried, int rivals) {
  private static final int MOST_QUESTIONS = 10;

  /** Offered for one question; what comes behind does not matter to it. */
  private static final int CONSIDERED = 20;

  private static final String AGENT = "agent";
  private static final Signature NOBODY = new Signature("tryout", "tryout");

  /** An entry that would be the first reply. */
  public record First(String documentId, String anchor, String question, double confidence) {}

  /**
   * @param rank of the edited document among the replies, from 1; 0 if it is not among them
   * @param anchor its entry that was found; null if none was
   * @param first what would be offered first; null if nothing would
   */
  public record Tried(
      String question,
      Decision decision,
      int rank,
      @Nullable String anchor,
      @Nullable First first) {}

  public DraftPreview {
    tried = List.copyOf(tried);
  }

  /**
   * @throws RejectedException if there are too many questions, or none
   */
  static DraftPreview of(
      KnowledgeBase knowledge, Document edited, List<String> questions, Clock clock) {
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw Refusal.invalid("wrong-count")
          .with("count", questions.size())
          .with("limit", MOST_QUESTIONS)
          .at("questions");
    }
    List<Question> asked = questions.stream().map(Question::new).toList();
    List<Document> rivals = rivals(knowledge, edited, asked, clock);
    return among(
        knowledge,
        edited,
        rivals,
        clock,
        small ->
            new DraftPreview(
                asked.stream().map(question -> ask(small, edited, question, clock)).toList(),
                rivals.size()));
  }

  /** Asks a small knowledge base that has an edited document beside others. */
  static <T> T among(
      KnowledgeBase knowledge,
      Document edited,
      List<Document> rivals,
      Clock clock,
      Function<KnowledgeBase, T> asking) {
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory draft = new DataDirectory(temporary.path(), knowledge.directory().pretrained());
      TuningFiles.in(knowledge.directory()).layInto(draft.path());
      knowledge.directory().model().copyTo(draft.model());
      try (KnowledgeBase small = KnowledgeBase.open(draft, clock)) {
        fill(small, edited, rivals);
        return asking.apply(small);
      }
    }
  }

  /** What is offered now, as it is published. */
  static List<Document> rivals(
      KnowledgeBase knowledge, Document edited, List<Question> asked, Clock clock) {
    Set<String> ids = new LinkedHashSet<>();
    for (Question question : asked) {
      replies(knowledge, edited, question, clock)
          .replies()
          .forEach(reply -> ids.add(reply.hit().documentId()));
    }
    ids.remove(edited.id());
    List<Document> rivals = new ArrayList<>();
    for (String id : ids) {
      knowledge.store().inForce(id, clock.instant()).map(Revision::document).ifPresent(rivals::add);
    }
    return rivals;
  }

  private static void fill(KnowledgeBase small, Document edited, List<Document> rivals) {
    List<Edit> edits = new ArrayList<>();
    rivals.forEach(rival -> edits.add(Edit.put(rival, NOBODY)));
    edits.add(Edit.put(edited, NOBODY));
    var unused = small.store().append(edits);
    small.catchUp();
    small.completeMeaning();
  }

  private static Tried ask(KnowledgeBase small, Document edited, Question question, Clock clock) {
    Replies replies = replies(small, edited, question, clock);
    List<Reply> offered = replies.replies();
    int rank = 0;
    String anchor = null;
    for (int i = offered.size() - 1; i >= 0; i--) {
      if (offered.get(i).hit().documentId().equals(edited.id())) {
        rank = i + 1;
        anchor = offered.get(i).hit().anchor();
      }
    }
    return new Tried(question.text(), replies.decision(), rank, anchor, first(offered));
  }

  private static @Nullable First first(List<Reply> offered) {
    if (offered.isEmpty()) {
      return null;
    }
    Reply reply = offered.getFirst();
    return new First(
        reply.hit().documentId(), reply.hit().anchor(), reply.hit().question(), reply.confidence());
  }

  /** On behalf of an agent who has pinned the product of the document. */
  private static Replies replies(
      KnowledgeBase knowledge, Document edited, Question question, Clock clock) {
    SearchScope reader =
        new SearchScope(Audience.INTERNAL, clock.instant(), edited.scope().product(), null);
    return knowledge
        .replies()
        .reply(new ReplyRequest(question, List.of(), reader, AGENT, CONSIDERED));
  }
}
