package yingda.usage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a chat platform that was acknowledged there, and is not answered yet.
 *
 * @param platform in a word
 * @param id unique on the platform
 * @param conversation as the platform names it
 * @param sender as the platform names them
 * @param address where its answer goes, as the platform says it; may be empty
 * @param time when it came
 * @param answer what may have been sent, null if nothing was
 */
public record ReceivedMessage(
    String platform,
    String id,
    String conversation,
    String sender,
    String text,
    String address,
    Instant time,
    @Nullable String answer) {}
