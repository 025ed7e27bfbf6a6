/**
 * How good are the replies? Questions with known right answers, asked the way {@code POST
 * /v1/replies} asks them, and what came of it in numbers.
 *
 * <p>A {@link yingda.evaluation.Task} is a corpus and the questions about it. {@link
 * yingda.evaluation.Evaluation} imports the corpus into a knowledge base of its own, asks every
 * question and keeps a {@link yingda.evaluation.QueryResult} of each; {@link
 * yingda.evaluation.Figures} sums the trials up. Nothing is asked of the data directory in use, and
 * nothing in the figures depends on the day or on the machine, so they can be committed and
 * compared. Times can't: they are kept apart, in {@link yingda.evaluation.Timing}.
 *
 * <pre>{@code
 * for (SetResult result : Evaluation.of(Task.in(Path.of("content/golden")))) {
 *   result.figures().top1();            // 0.934: share whose first reply is right
 *   result.figures().auroc().get("in"); // 0.871: how well confidence tells what has no answer
 * }
 * }</pre>
 *
 * <p>A {@code Task} is a corpus with questions whose right answers are known: a folder of tables,
 * or {@code content/golden} with the content around it. {@code Evaluation} imports it into a
 * knowledge base in a temporary directory, asks {@code ReplyService} every question and keeps a
 * {@code QueryResult} of each: rank, confidence, decision, time. {@code Figures} sums them up: P@1,
 * MRR@10, R@10, how well confidence tells what has no answer (AUROC), coverage at 95 % precision
 * with a threshold chosen on other questions, calibration. All are the same on every machine and on
 * every day, so {@code content/golden/results.json} is committed and a change of the ranking is a
 * diff; times are kept apart. With pairs, a model is trained for each task on its own similar
 * questions and the pairs, before the first question.
 */
@NullMarked
package yingda.evaluation;

import org.jspecify.annotations.NullMarked;
