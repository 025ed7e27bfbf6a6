package yingda.usage;

/**
 * How many words were erased.
 *
 * @param questions that customers asked
 * @param comments on replies
 * @param wordings of gaps
 * @param notes beside gaps, with what was said before
 * @param voices in the feedback of customers
 * @param trials questions of trials
 * @param messages of chat platforms that wait for an answer
 */
public record Erased(
    long questions,
    long comments,
    long wordings,
    long notes,
    long voices,
    long trials,
    long messages) {

  /** As the audit has it. */
  public String text() {
    return "%d questions, %d comments, %d wordings, %d notes, %d voices, %d trials, %d messages"
        .formatted(questions, comments, wordings, notes, voices, trials, messages);
  }
}
