/**
 * What was asked, and what came of it?
 *
 * <p>{@code UsageLog} keeps every question that wanted a reply, with what was offered, after the
 * reply and in batches ({@code WriteBehind}): a reply never waits, and a kill loses the questions
 * of the last second. Nothing here is needed to answer. {@code PersonalData} is taken out of all
 * words on the way in, by form; words are forgotten after some time ({@code Retention}), figures
 * stay.
 *
 * <p>Whoever used the replies says so ({@link yingda.usage.FeedbackEvent}); that and a {@code
 * GapReport} are durable when they return. An {@link yingda.usage.UnansweredQuestion} gathers
 * questions that nothing answered, by {@code QuestionSimilarity}, for those who write. A {@code
 * UsageReport} adds up a {@code TimeSpan} when somebody asks; nothing is counted ahead.
 *
 * <p>A {@code MessageInbox} keeps what chat platforms were told is taken, until it is answered.
 */
@NullMarked
package yingda.usage;

import org.jspecify.annotations.NullMarked;
