package yingda.http;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.VoiceOutcome;
import yingda.usage.VoiceState;

/**
 * What a customer said, as JSON.
 *
 * @param responseSeconds to the first answer of a person, absent if there was none
 */
record VoiceView(
    long id,
    @Nullable String ref,
    Instant time,
    String category,
    @Nullable String text,
    @Nullable String channel,
    @Nullable String product,
    Sentiment sentiment,
    @Nullable Integer score,
    @Nullable Long responseSeconds,
    @Nullable Integer concurrent,
    int contacts,
    @Nullable VoiceOutcome outcome,
    VoiceState state,
    @Nullable String owner,
    @Nullable Instant due) {
  static VoiceView of(CustomerVoice voice) {
    Duration response = voice.response();
    return new VoiceView(
        voice.id(),
        voice.ref(),
        voice.time(),
        voice.category(),
        voice.text(),
        voice.channel(),
        voice.product(),
        voice.sentiment(),
        voice.score(),
        response == null ? null : response.toSeconds(),
        voice.concurrent(),
        voice.contacts(),
        voice.outcome(),
        voice.life().state(),
        voice.life().owner(),
        voice.life().due());
  }
}
