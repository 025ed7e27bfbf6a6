/**
 * Which words does this run of Han characters have?
 *
 * <p>HanLP behind the interfaces of {@link yingda.text}: its dictionaries, its most likely cut, its
 * table of traditional characters.
 *
 * <p>HanLP is full of switches that lose text, shift offsets or change global state. This package
 * is the one place that knows which to use, and {@link yingda.hanlp.HanLp} the one way in.
 *
 * <p>HanLP's core dictionary, its most likely cut, its tables of traditional characters and of
 * pinyin, with everything that guesses switched off. HanLP is full of switches that lose text,
 * shift offsets or change global state; this package is the one place that knows which. An {@code
 * Analysis} is built once and never changed: other words are another {@code Analysis}, and another
 * fingerprint.
 */
@NullMarked
package yingda.hanlp;

import org.jspecify.annotations.NullMarked;
