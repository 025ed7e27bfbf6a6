/**
 * What is a question about, and how soon must somebody look at it?
 *
 * <p>{@code QuestionAnalyst} tells kind, expectation, mood, urgency and priority by the phrases of
 * the lexicon and by the entries that were found for the question, and each with its {@code
 * Ground}. A {@code QuestionAnalysis} is shown to agents, logged, and decides how soon a person
 * takes over: 退款怎么还没到，再不处理我就投诉 is 业务/退款, expects a status, is angry and of high priority.
 */
@NullMarked
package yingda.triage;

import org.jspecify.annotations.NullMarked;
