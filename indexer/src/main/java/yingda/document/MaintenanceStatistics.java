package yingda.document;

import java.time.Instant;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How a published document was kept in some time.
 *
 * @param review the longest time between two looks, null if none is demanded
 * @param updates how often other content was published
 * @param checks how often it was confirmed to be right as it is
 * @param lookedAt when it was last published or confirmed
 * @param isNew whether the base began with it in that time, see {@link UpdateLog#begun}
 */
public record MaintenanceStatistics(
    String documentId,
    Kind kind,
    String title,
    @Nullable String product,
    VersionRange versions,
    @Nullable String owner,
    @Nullable Period review,
    int updates,
    int checks,
    Instant lookedAt,
    boolean isNew) {}
