/**
 * How good are the replies?
 *
 * <p>A {@link yingda.evaluation.Task} is a corpus with questions whose right answers are known: a
 * folder of tables, or {@code content/golden} with the content around it. {@link
 * yingda.evaluation.Evaluation} imports it into a knowledge base in a temporary directory, asks
 * {@code ReplyService} every question the way {@code POST /v1/replies} does, and keeps a {@link
 * yingda.evaluation.QueryResult} of each: rank, confidence, decision, time. {@link
 * yingda.evaluation.Figures} sums the results up: P@1, MRR@10, R@10, how well confidence tells what
 * has no answer (AUROC), coverage at 95 % precision with a threshold chosen on other questions,
 * calibration. With pairs, a model is trained for each task on its own similar questions and the
 * pairs, before the first question.
 *
 * <p>Nothing is asked of the data directory in use, and nothing in the figures depends on the day
 * or on the machine, so {@code content/golden/results.json} is committed and a change of the
 * ranking is a diff. Times can't be compared so: they are kept apart, in {@link
 * yingda.evaluation.Timing}.
 *
 * <pre>{@code
 * for (SetResult result : Evaluation.of(Task.in(Path.of("content/golden")))) {
 *   result.figures().top1();            // share whose first reply is right
 *   result.figures().auroc().get("in"); // how well confidence tells what has no answer
 * }
 * }</pre>
 */
@NullMarked
package yingda.evaluation;

import org.jspecify.annotations.NullMarked;
