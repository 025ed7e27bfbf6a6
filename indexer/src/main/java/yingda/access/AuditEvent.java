package yingda.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody did, or was refused.
 *
 * @param number in the order they were kept; 0 before that
 * @param caller the name, empty where nobody was recognised
 * @param key the number of the key, null where none was used
 * @param action in a word, such as {@code sign-in}
 * @param subject what it was done to: a route, a document, a key
 * @param outcome {@link #DONE}, or the code of the refusal
 * @param request the id of the request, by which the access log knows it
 */
public record AuditEvent(
    long number,
    Instant time,
    String caller,
    @Nullable Long key,
    String action,
    String subject,
    String outcome,
    String request) {
  /** The outcome of what went well. */
  public static final String DONE = "done";
}
