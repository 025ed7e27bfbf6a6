/**
 * A model that runs elsewhere as an {@link yingda.text.Encoder}: whatever speaks the embeddings API
 * of OpenAI, in the cloud or in the next room.
 *
 * <pre>{@code
 * POST {base}/embeddings
 * Authorization: Bearer ...
 * {"model": "bge-m3", "input": ["怎么退货", "不想要了能退吗"]}
 *
 * {"data": [{"index": 0, "embedding": [0.013, -0.021, ...]}, ...]}
 * }</pre>
 *
 * <p>The network fails, so everything here may throw {@link yingda.text.EncodingException}. What is
 * worth another try (429, 5xx, no connection, no answer in time) is tried again after a pause,
 * twice as long each time: a little for a question somebody waits for, with more {@link
 * yingda.embedding.Patience} for wordings to be indexed. After a question has failed, questions are
 * refused for a while without asking, so that searches do not all wait for an endpoint that is
 * down.
 *
 * <p>Every wording leaves this machine. The key is read from the environment and stands in no
 * message.
 */
@NullMarked
package yingda.embedding;

import org.jspecify.annotations.NullMarked;
