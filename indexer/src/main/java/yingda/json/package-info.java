/**
 * Is this text a document?
 *
 * <p>The one JSON form, for the log, the API and files; and YAML, read by the same rules.
 *
 * <p>What is read is a record, and the record is the schema: a component that is not {@code
 * Nullable} must be there, except that a list or map left out is empty; a name the record does not
 * have, a value of another type (no number becomes a text, no text a number), a name twice and
 * anything behind the end are rejected, with the path of the field in plain words. Enums are
 * written as their lower-case word, times and periods as ISO 8601. What other programs answer is
 * read by {@code readForeign}, since they may add names whenever they like.
 *
 * <pre>{@code
 * Document document = Json.read("body", body, DocumentForm.class).toDocument("faq/returns");
 * // RejectedException: entries[2].question: expected a text, found the number 5
 * String json = Json.write(DocumentForm.of(document));
 * }</pre>
 *
 * <p>{@code JsonSchemas} says the same of a record as JSON schema, for who reads the API.
 *
 * <p>The only package that knows Jackson; its types stay inside.
 *
 * <p>The one JSON form, for the store, the API and the log, and YAML read by the same rules. A
 * record is its own schema: what is not {@code @Nullable} is required, unknown names, repeated
 * names and other types are refused with the path of the field. That is what the annotation
 * introspector {@code RecordSchema} is for, instead of annotations on every form.
 */
@NullMarked
package yingda.json;

import org.jspecify.annotations.NullMarked;
