/**
 * What do staff know?
 *
 * <p>{@code ExamMaker} makes questions of topics, which are published entries: {@code
 * QuestionWriter} has those that one topic gives. What is asked is what an entry states; what is
 * wrong is a statement with another number or turned round, so that nothing is right by another
 * entry. {@code ExamMarking} marks what somebody answered. {@code ExamStore} is the port of where
 * they are kept.
 */
@NullMarked
package yingda.exams;

import org.jspecify.annotations.NullMarked;
