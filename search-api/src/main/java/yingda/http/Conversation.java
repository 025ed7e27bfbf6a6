package yingda.http;

import java.util.ArrayList;
import java.util.List;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.search.Question;

/** What a customer said before, as requests bring it. */
final class Conversation {
  private static final int MOST_TURNS = 20;

  private Conversation() {}

  /**
   * An emoji among the earlier turns says nothing and is no error.
   *
   * @throws RejectedException if there are too many, or one is no text
   */
  static List<Question> turns(List<String> context) {
    if (context.size() > MOST_TURNS) {
      throw Refusal.invalid("too-many-turns")
          .with("count", context.size())
          .with("limit", MOST_TURNS)
          .at("context");
    }
    List<Question> turns = new ArrayList<>();
    for (int i = 0; i < context.size(); i++) {
      if (Question.isAskable(context.get(i))) {
        turns.add(Question.of("context[" + i + "]", context.get(i)));
      }
    }
    return turns;
  }
}
