/**
 * What is stored and how it changes.
 *
 * <p>A {@link yingda.document.Document} is the unit of authorship, an {@link yingda.document.Entry}
 * the unit of answering. Nothing is overwritten: an accepted {@link yingda.document.Edit} appends a
 * {@link yingda.document.Revision} and one {@link yingda.document.Change} to the {@link
 * yingda.document.ChangeLog}.
 *
 * <pre>{@code
 * Signature signature = new Signature("李雷", "换货期限改为 15 天");
 * List<Outcome> outcomes = store.append(List.of(Edit.put(document, signature)));
 * long sequence = outcomes.getFirst().sequence();      // searchable once an index has applied it
 * store.after(sequence - 1, 100);                      // the change, for whoever follows
 * }</pre>
 */
@NullMarked
package yingda.document;

import org.jspecify.annotations.NullMarked;
