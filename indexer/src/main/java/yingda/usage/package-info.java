/**
 * What was asked, and what came of it.
 *
 * <p>Every question that wanted a reply is logged without personal data, with what was offered.
 * Whoever used the replies says so ({@link yingda.usage.Judgement}). Questions that nothing
 * answered are gathered into gaps ({@link yingda.usage.Gap}) for those who write.
 *
 * <p>Nothing here is needed to answer: a reply never waits for its log, and words are forgotten
 * after some time while the figures stay.
 */
@NullMarked
package yingda.usage;

import org.jspecify.annotations.NullMarked;
