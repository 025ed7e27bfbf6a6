package yingda.training;

import yingda.text.Fingerprint;

/**
 * A question that an entry answered, as somebody says who sent the answer.
 *
 * @param question in the customer's words
 */
public record AcceptedQuestion(String question, String documentId, String anchor) {
  private static final int SHARES = 5;

  /**
   * Whether it is kept from the encoder, to teach how to rank: one in five. What the encoder knows
   * by heart would say that meaning is always right.
   */
  boolean isHeldBack() {
    return Fingerprint.number(question) % SHARES == 0;
  }
}
