package yingda.http;

/** What a request asks of the processors. */
enum Load {
  /** It reads or writes something small. */
  LIGHT,
  /** It asks the index one question. */
  QUESTION,
  /** It goes through a whole base, or asks many questions. */
  MANY
}
