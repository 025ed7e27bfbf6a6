package yingda.text;

/**
 * Knows which words name what is talked about: 发票 does, 办理, 需要 and 怎么 go with any subject. A matter
 * of the language, not of the business. Safe for concurrent use.
 */
public interface Subjects {
  /**
   * How far a word by itself names a subject.
   *
   * @param word normalised
   * @return from 0, for what only holds a sentence together, to 1
   */
  double naming(String word);
}
