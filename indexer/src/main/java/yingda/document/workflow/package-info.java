/**
 * What does an edit do to a document in its state?
 *
 * <p>{@link yingda.document.workflow.EditRules} decides, of a {@link
 * yingda.document.workflow.DocumentHead} and an edit: nothing, a {@link
 * yingda.document.workflow.Transition}, or a refusal. {@link yingda.document.workflow.AppliedEdit}
 * tells what the document and its time line are like behind it. No store is touched, so every store
 * decides alike.
 */
@NullMarked
package yingda.document.workflow;

import org.jspecify.annotations.NullMarked;
