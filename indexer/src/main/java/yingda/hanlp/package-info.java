/**
 * Which words does this run of Han characters have?
 *
 * <p>HanLP behind the interfaces of {@link yingda.text}: its core dictionary, its most likely cut,
 * its tables of traditional characters and of pinyin, with everything that guesses switched off.
 * HanLP is full of switches that lose text, shift offsets or change global state. This package is
 * the one place that knows which to use, and {@link yingda.hanlp.HanLp} the one way in. An {@code
 * Analysis} is built once and never changed: other words are another {@code Analysis}, and another
 * fingerprint.
 */
@NullMarked
package yingda.hanlp;

import org.jspecify.annotations.NullMarked;
