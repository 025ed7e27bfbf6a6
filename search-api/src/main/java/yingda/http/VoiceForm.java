package yingda.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.VoiceOutcome;

/**
 * What {@code POST /v1/customer-feedback} takes.
 *
 * @param ref by which another system knows it: sent again, it says nothing new
 * @param time now by default
 * @param sentiment neutral by default
 * @param contacts how often the customer came for it, once by default
 */
record VoiceForm(
    @Nullable String ref,
    @Nullable Instant time,
    String category,
    @Nullable String text,
    @Nullable String channel,
    @Nullable String product,
    @Nullable Sentiment sentiment,
    @Nullable Integer score,
    @Nullable Integer responseSeconds,
    @Nullable Integer concurrent,
    @Nullable Integer contacts,
    @Nullable VoiceOutcome outcome) {

  /**
   * What is kept.
   *
   * @param isNew false if it was known by its ref
   */
  record Kept(@Nullable VoiceView feedback, boolean isNew) {}

  CustomerVoice toVoice(Instant now) {
    return new CustomerVoice(
        0,
        ref,
        time == null ? now : time,
        category,
        text,
        channel,
        product,
        sentiment == null ? Sentiment.NEUTRAL : sentiment,
        score,
        responseSeconds == null ? null : Duration.ofSeconds(responseSeconds),
        concurrent,
        contacts == null ? 1 : contacts,
        outcome,
        CustomerVoice.Life.NEW);
  }
}
