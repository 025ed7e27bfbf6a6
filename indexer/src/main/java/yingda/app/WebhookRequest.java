package yingda.app;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that somebody wants.
 *
 * @param url {@code https}, or {@code http} where messages may be sent to private addresses
 * @param events what it is told of, in words; empty for all
 * @param product only what is about it or about none; null for all
 * @param audience {@code internal} to be told of internal documents, who wrote what and why, and
 *     what customers asked; null for {@code public}
 * @param active whether anything is sent; null for yes
 */
public record WebhookRequest(
    String url,
    Set<String> events,
    @Nullable String product,
    @Nullable String audience,
    @Nullable Boolean active) {
  public WebhookRequest {
    events = Set.copyOf(events);
  }
}
