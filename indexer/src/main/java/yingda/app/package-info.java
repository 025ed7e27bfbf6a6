/**
 * What may be done here, and by whom?
 *
 * <p>The use cases, called alike over HTTP and from a terminal. Each takes a {@code Caller}: who it
 * is, what it may do and what it may see. {@code Callers} makes them, in one place; as long as
 * there are no keys there is one, who may do all under the name a request gives. {@code Operation}
 * lists what can be done, each with the permission it needs: a use case checks it first, an
 * endpoint declares it. Then it lets the domain do it and tells what came of it; it knows neither
 * JSON nor statuses. {@code Application} has all use cases of an open data directory. What commands
 * do without one opens what it needs: {@code DirectoryAnswering}, {@code FileChecking}, {@code
 * ModelTraining}, {@code QualityMeasurement}. {@code DocumentEditing} is the one way of edits into
 * the store, {@code DocumentActions} the steps of a document that is there.
 */
@NullMarked
package yingda.app;

import org.jspecify.annotations.NullMarked;
