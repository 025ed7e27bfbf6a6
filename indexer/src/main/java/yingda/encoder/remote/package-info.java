/**
 * Which way does a model elsewhere think this wording points?
 *
 * <p>Whatever speaks the embeddings API of OpenAI, in the cloud or in the next room, as an {@link
 * yingda.encoder.Encoder}.
 *
 * <pre>{@code
 * POST {base}/embeddings
 * Authorization: Bearer ...
 * {"model": "bge-m3", "input": ["怎么退货", "不想要了能退吗"]}
 *
 * {"data": [{"index": 0, "embedding": [0.013, -0.021, ...]}, ...]}
 * }</pre>
 *
 * <p>The network fails, so everything here may throw {@link yingda.encoder.EncodingException},
 * which no search may die of. {@code EmbeddingsClient} tries again what passes (429, 5xx, no
 * connection, no answer in time), after a pause that is twice as long each time: for a question
 * some seconds, for a batch a minute and more ({@link yingda.encoder.remote.RetryPolicy}). After a
 * question has failed, {@code CircuitBreaker} refuses questions for ten seconds, so that searches
 * do not all wait for an endpoint that is down.
 *
 * <p>Every wording leaves this machine. The key is read from the environment. Nothing an endpoint
 * writes stands in a message: it may repeat the key or a customer's question.
 */
@NullMarked
package yingda.encoder.remote;

import org.jspecify.annotations.NullMarked;
