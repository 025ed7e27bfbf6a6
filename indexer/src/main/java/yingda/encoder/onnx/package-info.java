/**
 * Which way does a pretrained model think this wording points?
 *
 * <p>A pretrained sentence encoder as an {@link yingda.encoder.Encoder}: a directory with the model
 * as {@code model.onnx} and its vocabulary as {@code vocab.txt}, the way BERT models are published.
 *
 * <pre>{@code
 * try (OnnxEncoder encoder = OnnxEncoder.open(new OnnxSettings(Path.of("models/bge-small-zh")))) {
 *   float[] direction = encoder.encode("怎么退货");
 * }
 * }</pre>
 *
 * <p>A wording is cut into the pieces of the vocabulary, {@code [CLS] 怎 么 退 货 [SEP]}; their numbers
 * go in as {@code input_ids}, {@code attention_mask} and {@code token_type_ids}, as far as the
 * model declares them. A model that pools by itself answers with {@code sentence_embedding}, which
 * is taken as it is. Of any other, the mean of {@code last_hidden_state} is taken; one that is
 * meant to be pooled in another way has to be exported together with its pooling.
 *
 * <p>The only package that knows ONNX Runtime. That is an optional library of 54 MB: the jar does
 * not carry it, and whoever wants it puts it on the class path.
 *
 * <p>A BERT model in a directory, as {@code model.onnx} and {@code vocab.txt}, in the place of an
 * encoder learned from the knowledge base. {@code WordPieces} cuts as the model was trained to,
 * {@code SentenceModel} runs it and takes its sentence embedding or the mean of its pieces. All
 * that can be wrong with a model is found by one trial when it is opened. ONNX Runtime is optional:
 * the jar does not carry its 54 MB, and {@code OnnxEncoder} names no type of it, so that it loads
 * without and says where to put it.
 */
@NullMarked
package yingda.encoder.onnx;

import org.jspecify.annotations.NullMarked;
