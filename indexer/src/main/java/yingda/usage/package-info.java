/**
 * What was asked, and what came of it?
 *
 * <p>Every question that wanted a reply is logged without personal data, with what was offered.
 * Whoever used the replies says so ({@link yingda.usage.FeedbackEvent}). Questions that nothing
 * answered are gathered into gaps ({@link yingda.usage.UnansweredQuestion}) for those who write.
 *
 * <p>Nothing here is needed to answer: a reply never waits for its log, and words are forgotten
 * after some time while the figures stay.
 *
 * <p>{@code UsageLog} keeps every question that wanted a reply, with what was offered, behind the
 * reply and in batches: a reply never waits, and a kill loses the questions of the last second. A
 * {@code FeedbackEvent} and a {@code GapReport} are durable when they return. {@code PersonalData}
 * is taken out of all words on the way in, by form; words are forgotten after some time ({@code
 * Retention}), figures stay. A {@code UnansweredQuestion} gathers questions that nothing answered,
 * by {@code QuestionSimilarity}. A {@code UsageReport} adds up a {@code TimeSpan} when somebody
 * asks; nothing is counted ahead.
 */
@NullMarked
package yingda.usage;

import org.jspecify.annotations.NullMarked;
