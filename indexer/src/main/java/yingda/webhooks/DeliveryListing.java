package yingda.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to read, newest first.
 *
 * @param webhook its number
 * @param state null for any
 * @param before only lower numbers
 * @param limit at most so many
 */
public record DeliveryListing(
    long webhook, Delivery.@Nullable State state, long before, int limit) {}
