package yingda.encoder.remote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.text.UnitVector;

/**
 * Lets an endpoint encode. Made without a call, so that it can be made while the endpoint is down.
 * Safe for concurrent use.
 */
public final class EndpointEncoder implements Encoder {
  static final int BATCH = 64;

  /** 4 MB of vectors at most. */
  private static final int MOST_RECENT = 1000;

  private static final String TRIAL = "问";

  /** What a header may carry; the client would show any other key in its message. */
  private static final Pattern KEY = Pattern.compile("[!-~]+");

  private final EndpointSettings settings;
  private final EmbeddingsClient endpoint;
  private final CircuitBreaker outage;

  /** So that a question asked again costs no call. */
  private final Cache<String, float[]> recent =
      Caffeine.newBuilder().maximumSize(MOST_RECENT).build();

  /** 0 until the endpoint has answered for the first time. */
  private final AtomicInteger dimensions = new AtomicInteger();

  /**
   * @throws RejectedException INVALID if the variable for the key is not set
   */
  public EndpointEncoder(EndpointSettings settings) {
    this(settings, System::getenv, InstantSource.system());
  }

  EndpointEncoder(
      EndpointSettings settings, UnaryOperator<@Nullable String> environment, InstantSource clock) {
    this.settings = settings;
    this.endpoint = new EmbeddingsClient(settings, key(settings, environment));
    this.outage = new CircuitBreaker(clock);
  }

  private static @Nullable String key(
      EndpointSettings settings, UnaryOperator<@Nullable String> environment) {
    String variable = settings.keyVariable();
    if (variable == null) {
      return null;
    }
    String key = environment.apply(variable);
    if (key == null || !KEY.matcher(key.strip()).matches()) {
      throw Refusal.invalid("key-missing").with("address", settings.base()).at(variable);
    }
    return key.strip();
  }

  /**
   * {@inheritDoc}
   *
   * @throws EncodingException if the endpoint was never asked before and does not answer
   */
  @Override
  public int dimensions() {
    if (dimensions.get() == 0) {
      encode(TRIAL);
    }
    return dimensions.get();
  }

  /**
   * {@inheritDoc}
   *
   * @throws EncodingException if the endpoint does not answer within seconds, or did not just now
   */
  @Override
  public float[] encode(String wording) {
    return recent.get(wording, this::ask).clone();
  }

  private float[] ask(String wording) {
    outage.check();
    try {
      return ask(List.of(wording), settings.questionPrefix(), RetryPolicy.FOR_QUESTION).getFirst();
    } catch (EncodingException failure) {
      outage.begin();
      throw failure;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws EncodingException if the endpoint does not answer within minutes, or is closed
   */
  @Override
  public List<float[]> encodeAll(List<String> wordings) {
    List<float[]> directions = new ArrayList<>(wordings.size());
    for (int start = 0; start < wordings.size(); start += BATCH) {
      int end = Math.min(start + BATCH, wordings.size());
      directions.addAll(
          ask(wordings.subList(start, end), settings.passagePrefix(), RetryPolicy.FOR_BATCH));
    }
    return directions;
  }

  /** Endpoints refuse empty wordings, so these are left out. */
  private List<float[]> ask(List<String> wordings, String prefix, RetryPolicy patience) {
    List<String> asked =
        wordings.stream()
            .filter(wording -> !wording.isBlank())
            .map(wording -> prefix + wording)
            .toList();
    Iterator<float[]> answered =
        asked.isEmpty()
            ? Collections.emptyIterator()
            : endpoint.embeddings(asked, patience).iterator();
    return wordings.stream()
        .map(wording -> wording.isBlank() ? new float[dimensions()] : direction(answered.next()))
        .toList();
  }

  private float[] direction(float[] vector) {
    if (vector.length == 0 || vector.length > UnitVector.MAX_DIMENSIONS) {
      throw unfit(
          Refusal.of(Reason.UNAVAILABLE, "endpoint-dimensions")
              .with("limit", UnitVector.MAX_DIMENSIONS),
          vector);
    }
    int before = dimensions.compareAndExchange(0, vector.length);
    if (before != 0 && before != vector.length) {
      throw unfit(
          Refusal.of(Reason.UNAVAILABLE, "endpoint-other-dimensions").with("before", before),
          vector);
    }
    return UnitVector.of(vector);
  }

  private EncodingException unfit(Refusal refusal, float[] vector) {
    return new EncodingException(
        refusal
            .with("model", settings.model())
            .with("dimensions", vector.length)
            .at(settings.address().toString()));
  }

  /** See {@link EndpointSettings#fingerprint}. */
  @Override
  public String fingerprint() {
    return settings.fingerprint();
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
