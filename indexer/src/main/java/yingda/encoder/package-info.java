/**
 * Which way does a wording point?
 *
 * <p>{@link yingda.encoder.Encoder} is the port of models of meaning: learned from a knowledge base
 * ({@code encoder.learned}), pretrained ({@code encoder.onnx}), or elsewhere ({@code
 * encoder.remote}).
 */
@NullMarked
package yingda.encoder;

import org.jspecify.annotations.NullMarked;
