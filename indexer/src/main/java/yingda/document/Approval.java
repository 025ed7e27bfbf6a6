package yingda.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took with what is written already, while its author stays who wrote it:
 * approval asked for, given or refused. When it was taken is the time of its change, and what it
 * was the kind.
 *
 * @param by who took it
 * @param comment one line
 * @param proposed from when on a submission wants to be published, null for at once
 */
public record Approval(String by, String comment, @Nullable Instant proposed) {}
