package yingda.checks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import yingda.document.Entry;

/** The answers of an entry, by the name of their field. */
final class AnswerCheck {
  private AnswerCheck() {}

  static Map<String, String> of(Entry entry) {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("answer", entry.answer());
    new TreeMap<>(entry.channelAnswers())
        .forEach((channel, answer) -> answers.put("channelAnswers." + channel, answer));
    return answers;
  }
}
