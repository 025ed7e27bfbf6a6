/**
 * Which way did it point before?
 *
 * <p>{@code KeptEncoder} stands before an encoder whose every vector takes milliseconds: what was
 * encoded once is read from {@link yingda.encoder.KeptVectors}, and questions asked lately are
 * remembered.
 */
@NullMarked
package yingda.encoder.kept;

import org.jspecify.annotations.NullMarked;
