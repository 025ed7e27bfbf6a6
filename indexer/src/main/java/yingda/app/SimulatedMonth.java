package yingda.app;

import java.nio.file.Path;
import java.util.List;
import yingda.document.RejectedException;
import yingda.evaluation.Task;
import yingda.knowledge.PretrainedEncoder;

/**
 * A month in which customers ask, agents take, edit and discard, and writers work on gaps: what
 * becomes of the replies? Everything is taught by what agents and writers do, and measured on other
 * wordings.
 *
 * @param questions whose customers ask
 * @param golden folder of the content that is there, too, and of its golden questions
 * @param seed equal seeds give equal months
 * @param asked a day
 * @param others documents beside those that answer a question
 */
public record SimulatedMonth(
    Task questions, Path golden, long seed, int asked, int others, PretrainedEncoder encoder) {
  /** Days in it. */
  public static final int DAYS = 30;

  /**
   * Right first replies.
   *
   * @param asked how many questions
   * @param before how many were answered right first at the begin
   * @param after the same at the end
   * @param lost how many were right and are wrong now
   */
  public record Share(int asked, int before, int after, int lost) {}

  /**
   * What came of it.
   *
   * @param taught wordings that customers asked in the month
   * @param others other wordings of the same entries, that nobody asked
   * @param golden the golden questions
   * @param weeks right first replies to what was asked in each week, from 0 to 1
   * @param uses replies that agents took, as they are or edited
   * @param discarded replies that they did not
   * @param handovers questions that they handed over
   * @param added wordings that became similar questions
   * @param refused wordings that did not, since a golden question would have got another answer
   */
  public record Outcome(
      Share taught,
      Share others,
      Share golden,
      List<Double> weeks,
      int uses,
      int discarded,
      int handovers,
      int added,
      int refused) {}

  /**
   * Runs it, in a directory of its own.
   *
   * @throws RejectedException if the golden questions or their content break a rule
   */
  public Outcome run(Caller caller) {
    caller.need(Operation.MEASURE);
    return MonthSimulation.run(this);
  }
}
