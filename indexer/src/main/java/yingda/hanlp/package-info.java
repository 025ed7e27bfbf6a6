/**
 * HanLP behind the interfaces of {@link yingda.text}: its dictionaries, its most likely cut, its
 * table of traditional characters.
 *
 * <p>HanLP is full of switches that lose text, shift offsets or change global state. This package
 * is the one place that knows which to use, and {@link yingda.hanlp.HanLp} the one way in.
 */
@NullMarked
package yingda.hanlp;

import org.jspecify.annotations.NullMarked;
