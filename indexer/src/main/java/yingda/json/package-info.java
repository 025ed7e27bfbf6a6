/**
 * What is the JSON of this record, and which record does this JSON say?
 *
 * <p>The one JSON form, for the store, the API, the log and settings; and YAML and TOML, read by
 * the same rules.
 *
 * <p>A record is its own schema: a component that is not {@code Nullable} must be there, except
 * that a list or map left out is empty; a name the record does not have, a value of another type
 * (no number becomes a text, no text a number), a name twice and anything after the end are
 * refused, with the path of the field in plain words. That is what the annotation introspector
 * {@code RecordSchema} is for, instead of annotations on every form. Enums are written as their
 * lower-case word, times and periods as ISO 8601. What other programs answer is read by {@code
 * readForeign}, since they may add names whenever they like. {@code JsonSchemas} says the same of a
 * record as JSON schema, for who reads the API.
 *
 * <pre>{@code
 * Document document = Json.read("body", body, DocumentForm.class).toDocument("faq/returns");
 * // RejectedException: entries[2].question: expected a text, found the number 5
 * String json = Json.write(DocumentForm.of(document));
 * }</pre>
 *
 * <p>The only package that knows Jackson; its types stay inside.
 */
@NullMarked
package yingda.json;

import org.jspecify.annotations.NullMarked;
