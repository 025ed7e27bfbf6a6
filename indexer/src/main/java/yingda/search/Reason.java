package yingda.search;

/** Why a question was not simply answered, where more is known than that nothing was sure. */
public enum Reason {
  /** It has several questions, each with a reply of its own. */
  SEVERAL_QUESTIONS,
  /** It asks for a person. */
  ASKS_FOR_PERSON,
  /** It greets or thanks, and asks nothing. */
  COURTESY,
  /** A script fits, which is for a person to say. */
  SCRIPT,
  /** It names a model that nothing is known about, though others of its kind are. */
  UNKNOWN_MODEL,
  /** Most of what it names stands nowhere in what the reader may see. */
  UNKNOWN_SUBJECT,
  /** What fits best was offered before in the conversation, and was no help. */
  OFFERED_BEFORE
}
