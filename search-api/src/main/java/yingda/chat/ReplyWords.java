package yingda.chat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import yingda.document.Language;
import yingda.document.Term;

/** What customers read. */
final class ReplyWords {
  /** Platforms refuse more than 20,000 bytes; a Han character has three. */
  static final int MOST = 6_000;

  private ReplyWords() {}

  /** Asks back, each with its number. */
  static String asked(List<ChatOption> options) {
    return asked(options, 1);
  }

  /**
   * @param first the number of the first
   */
  static String asked(List<ChatOption> options, int first) {
    return IntStream.range(0, options.size())
        .mapToObj(i -> (first + i) + ". " + options.get(i).label())
        .collect(Collectors.joining("\n", words("chat-which") + "\n", ""));
  }

  /** What is said to one of several questions. */
  static String about(String question, String text) {
    return Term.of("chat-about").with("question", question).with("text", text).text(Language.ZH);
  }

  /** A text of the program, in the language of customers. */
  static String words(String code) {
    return Term.of(code).text(Language.ZH);
  }

  /** As much as every platform takes. */
  static String bounded(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST) + words("chat-cut");
  }
}
