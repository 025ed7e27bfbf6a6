package yingda.search;

import java.util.EnumSet;
import java.util.Set;
import yingda.document.EnumWord;

/** Why a question was not simply answered, where more is known than that nothing was sure. */
public enum Reason implements EnumWord {
  /** It has several questions, each with a reply of its own. */
  SEVERAL_QUESTIONS("several_questions"),
  /** It asks for a person. */
  ASKS_FOR_PERSON("asks_for_person"),
  /** Somebody may come to harm. */
  CRISIS("crisis"),
  /** It greets or thanks, and asks nothing. */
  COURTESY("courtesy"),
  /** It only begins to ask, and does not say what: 怎么, 为什么呢. */
  INCOMPLETE("incomplete"),
  /** What fits is for a person to say: a script, or a text to fill in. */
  SCRIPT("script"),
  /** It names a model that nothing is known about, though others of its kind are. */
  UNKNOWN_MODEL("unknown_model"),
  /** Most of what it names stands nowhere in what the reader may see. */
  UNKNOWN_SUBJECT("unknown_subject"),
  /** What fits best was offered before in the conversation, and was no help. */
  OFFERED_BEFORE("offered_before"),
  /** What fits is a suggestion for a person, until it has proved its worth. */
  ONLY_SUGGESTED("only_suggested");

  private static final Set<Reason> WANTS_NO_TEXT =
      EnumSet.of(ASKS_FOR_PERSON, CRISIS, COURTESY, INCOMPLETE);

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** Whether a text could have answered it, had there been one. */
  public boolean wantsText() {
    return !WANTS_NO_TEXT.contains(this);
  }

  @Override
  public String word() {
    return word;
  }
}
