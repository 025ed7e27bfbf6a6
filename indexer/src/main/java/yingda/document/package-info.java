/**
 * What is known, and how did it come to be?
 *
 * <p>A {@link yingda.document.Document} is the unit of authorship, an {@link yingda.document.Entry}
 * the unit of answering. Nothing is overwritten: an accepted {@link yingda.document.Edit}, with
 * author and note, appends a {@link yingda.document.Revision} and one {@link
 * yingda.document.Change} to the {@link yingda.document.ChangeLog}. {@code DocumentStore} is the
 * port of stores.
 *
 * <pre>{@code
 * Signature signature = new Signature("李雷", "换货期限改为 15 天");
 * List<Outcome> outcomes = store.append(List.of(Edit.put(document, signature)));
 * long sequence = outcomes.getFirst().sequence();      // searchable once an index has applied it
 * store.after(sequence - 1, 100);                      // the change, for whoever follows
 * }</pre>
 *
 * <p>A document can only be made if it keeps all rules ({@code Rules}), so nobody after it has to
 * check again. Whatever a caller got wrong is a {@code RejectedException}: a {@code Refusal} with
 * code and values, at an {@code InputPlace}. Its texts in each {@code Language}, rule, value and
 * remedy, stand in {@code texts.properties} only; {@code TextsTest} keeps codes and texts together.
 *
 * <p>{@code ProductVersion} and {@code VersionRange} order versions the way Maven does. {@code
 * ReleasedPage} says which editions a page has, given what each release of its product holds:
 * releases in a row with the same content share one, open to the end for the newest, and the newest
 * is the document itself. So a release for which nobody changed a page costs no edit, a changed
 * page keeps its history, and the order of imports does not matter.
 *
 * <p>Who wrote a content stays its author, with the reason, whatever steps others take with it:
 * they stand beside as the {@code Approval} of their change. {@code Publishers} says who may
 * publish. A draft that was never published gets another id by a new document and giving up the old
 * one, in one transaction. There is no delete: retiring is one more revision, as is each draft,
 * review and confirmation. The newest revision is what authors work on; what readers see says the
 * {@code Timeline}, which follows from the log alone, so that nothing has to fire or to run when a
 * period begins or ends.
 */
@NullMarked
package yingda.document;

import org.jspecify.annotations.NullMarked;
