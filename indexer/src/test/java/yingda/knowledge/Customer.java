package yingda.knowledge;

import java.util.List;
import yingda.document.Audience;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.IndexedStore;

/** Who asks through a bot and may read what is public. */
final class Customer {
  private Customer() {}

  /** What comes back for a question by itself. */
  static Replies ask(KnowledgeBase knowledge, String question) {
    SearchScope reader = SearchScope.of(Audience.PUBLIC, IndexedStore.NOW);
    return knowledge
        .replies()
        .reply(new ReplyRequest(new Question(question), List.of(), reader, "web", 5));
  }
}
