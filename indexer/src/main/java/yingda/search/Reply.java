package yingda.search;

import java.util.List;
import yingda.document.Variables;

/**
 * An entry offered as the answer (建议回复).
 *
 * @param answer Markdown, in the variant for the channel asked for
 * @param text the answer as it is sent: plain, and empty if it shows nothing but pictures
 * @param confidence from 0 to 1, how likely the reply is right
 */
public record Reply(Hit hit, String answer, String text, double confidence) {

  Reply with(double other) {
    return new Reply(hit, answer, text, other);
  }

  /** What is to be filled in before the text is sent, in the order it appears. */
  public List<String> variables() {
    return Variables.in(text);
  }

  /**
   * Whether its text may be sent as it is, without a person: it says something, and all of it. A
   * picture alone is for an agent to send, and so is what only a person can fill in.
   */
  public boolean isSendable() {
    return !text.isBlank() && variables().isEmpty();
  }
}
