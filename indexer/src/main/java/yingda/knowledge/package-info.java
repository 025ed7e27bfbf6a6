/**
 * A data directory, opened: the store, the index that follows it, and the searcher over both.
 *
 * <p>This is where the parts of this module meet. The service and the command line open the same
 * {@link yingda.knowledge.KnowledgeBase}, so both see the same answers.
 */
@NullMarked
package yingda.knowledge;

import org.jspecify.annotations.NullMarked;
