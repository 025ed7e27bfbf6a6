/**
 * Who is told what happened, and did they hear it?
 *
 * <p>By the Standard Webhooks specification, 1.0.0. {@code WebhookFollower} turns the change log,
 * the time that passes and new gaps into deliveries; its position is kept in the transaction that
 * keeps them, so each event makes one delivery for each webhook, whenever the process is killed.
 * {@code WebhookSender} sends what is due, until it is heard or {@code RetrySchedule} gives up.
 * What was sent and not yet recorded is sent again: a receiver gets each event at least once, and
 * knows it again by its id.
 *
 * <p>{@code Webhook.sees} decides what a receiver may know, and {@code AddressGuard} where anything
 * is sent.
 */
@NullMarked
package yingda.webhooks;

import org.jspecify.annotations.NullMarked;
