/**
 * Which way does a pretrained model think this wording points?
 *
 * <p>{@code BundledModel} is part of the program; any other BERT model is a directory with {@code
 * model.onnx} and {@code tokenizer.json} or {@code vocab.txt}, the way they are published.
 *
 * <pre>{@code
 * try (OnnxEncoder encoder = BundledModel.open(HanLp.normalizer())) {
 *   float[] direction = encoder.encode("怎么退货");
 * }
 * }</pre>
 *
 * <p>Case, width and traditional characters are folded first. Then a wording is cut into the pieces
 * of the vocabulary, {@code [CLS] 怎 么 退 货 [SEP]}; their numbers go in as {@code input_ids}, {@code
 * attention_mask} and {@code token_type_ids}, as far as the model declares them. A model that pools
 * by itself answers with {@code sentence_embedding}, which is taken as it is. Of the bundled one
 * the row of {@code [CLS]} is taken, of any other the mean of {@code last_hidden_state}. Wordings
 * of about one length go in together. All that can be wrong with a model is found by one trial when
 * it is opened.
 *
 * <p>The only package that knows ONNX Runtime. {@code OnnxEncoder} names no type of it, so that it
 * loads on machines the library is not made for, and says so. Numbers of the bundled model are
 * whole, so a vector differs a little between processors, and with what was encoded beside it.
 */
@NullMarked
package yingda.encoder.onnx;

import org.jspecify.annotations.NullMarked;
