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
    return IntStream.range(0, options.size())
        .mapToObj(i -> (i + 1) + ". " + options.get(i).label())
        .collect(Collectors.joining("\n", words("chat-which") + "\n", ""));
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
