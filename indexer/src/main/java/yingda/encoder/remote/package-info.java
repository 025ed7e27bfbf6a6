/**
 * Which way does a model elsewhere think it points?
 *
 * <p>A model that runs elsewhere as an {@link yingda.encoder.Encoder}: whatever speaks the
 * embeddings API of OpenAI, in the cloud or in the next room.
 *
 * <pre>{@code
 * POST {base}/embeddings
 * Authorization: Bearer ...
 * {"model": "bge-m3", "input": ["怎么退货", "不想要了能退吗"]}
 *
 * {"data": [{"index": 0, "embedding": [0.013, -0.021, ...]}, ...]}
 * }</pre>
 *
 * <p>The network fails, so everything here may throw {@link yingda.encoder.EncodingException}. What
 * is worth another try (429, 5xx, no connection, no answer in time) is tried again after a pause,
 * twice as long each time: a little for a question somebody waits for, with more {@link
 * yingda.encoder.remote.RetryPolicy} for wordings to be indexed. After a question has failed,
 * questions are refused for a while without asking, so that searches do not all wait for an
 * endpoint that is down.
 *
 * <p>Every wording leaves this machine. The key is read from the environment and stands in no
 * message.
 *
 * <p>The embeddings API of OpenAI, which many programs speak. Every wording leaves this machine,
 * and the network fails: {@code Endpoint} tries again what passes (429, 5xx, no answer in time),
 * for a question some seconds, for a batch a minute and more. What fails for good is an {@code
 * EncodingException}, which no search may die of; {@code CircuitBreaker} then refuses questions for
 * ten seconds, so that they don't all wait. Nothing an endpoint writes stands in a message: it may
 * repeat the key or a customer's question.
 */
@NullMarked
package yingda.encoder.remote;

import org.jspecify.annotations.NullMarked;
