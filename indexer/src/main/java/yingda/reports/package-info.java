/**
 * How well are documents kept?
 *
 * <p>Who updated what in a quarter, what is due, and what a release left undone.
 *
 * <pre>{@code
 * Reports reports = new Reports(store, HomeZone.ID);
 * UpdatesReport quarter = reports.updates(Quarter.of("2026Q4"), now);   // two updates a quarter?
 * ReviewsReport due = reports.reviews(now, 14, "售后组");                 // due within 14 days
 * ReleaseReport left = reports.release("x100", version, now);           // who has not looked yet?
 * }</pre>
 *
 * <p>All is derived from the log when it is asked for; nothing is counted beside it. An update is
 * other content that was published, a check a confirmation that it is right as it is; it is of who
 * wrote it, and counts when it comes in force. A schedule that was cancelled is neither. For a
 * release whose folder was imported, the sources its authors wrote are compared byte for byte with
 * those of the release before, so the counts are those of {@code diff -r}; a page whose source
 * differs only where readers see nothing is updated, though it has no new revision. If no folder
 * was imported before, the editions of the two releases are compared instead. For a release without
 * a folder the log tells who touched what since.
 */
@NullMarked
package yingda.reports;

import org.jspecify.annotations.NullMarked;
