/**
 * How good are the replies? Questions with known right answers, asked the way {@code POST
 * /v1/replies} asks them, and what came of it in numbers.
 *
 * <p>A {@link yingda.evaluation.Task} is a corpus and the questions about it. {@link
 * yingda.evaluation.Evaluation} imports the corpus into a knowledge base of its own, asks every
 * question and keeps a {@link yingda.evaluation.Trial} of each; {@link yingda.evaluation.Figures}
 * sums the trials up. Nothing is asked of the data directory in use, and nothing in the figures
 * depends on the day or on the machine, so they can be committed and compared. Times can't: they
 * are kept apart, in {@link yingda.evaluation.Timing}.
 *
 * <pre>{@code
 * for (SetResult result : Evaluation.of(Task.in(Path.of("content/golden")))) {
 *   result.figures().top1();            // 0.934: share whose first reply is right
 *   result.figures().auroc().get("in"); // 0.871: how well confidence tells what has no answer
 * }
 * }</pre>
 */
@NullMarked
package yingda.evaluation;

import org.jspecify.annotations.NullMarked;
