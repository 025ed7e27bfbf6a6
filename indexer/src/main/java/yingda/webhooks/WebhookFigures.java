package yingda.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How deliveries do.
 *
 * @param pending how many wait, of active webhooks
 * @param failed how many were given up
 * @param oldest when the first of those that wait was made, null if none does
 * @param gone how many webhooks were ended by their receivers
 */
public record WebhookFigures(long pending, long failed, @Nullable Instant oldest, int gone) {}
