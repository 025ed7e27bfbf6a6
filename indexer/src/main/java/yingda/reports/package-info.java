/**
 * How well documents are kept: who updated what, what is due, and what a release left undone.
 *
 * <pre>{@code
 * Reports reports = new Reports(store, HomeZone.ID);
 * UpdatesReport quarter = reports.updates(Quarter.of("2026Q4"), now);   // two updates a quarter?
 * ReviewsReport due = reports.reviews(now, 14, "售后组");                 // due within 14 days
 * ReleaseReport left = reports.release("x100", version, now);           // who has not looked yet?
 * }</pre>
 *
 * <p>All is derived from the log when it is asked for; nothing is counted beside it. An update is
 * other content that was published, a check a confirmation that it is right as it is.
 */
@NullMarked
package yingda.reports;

import org.jspecify.annotations.NullMarked;
