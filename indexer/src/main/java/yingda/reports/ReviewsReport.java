package yingda.reports;

import java.time.Instant;
import java.util.List;

/**
 * What has to be looked at again.
 *
 * @param until what is due before this instant is listed
 * @param overdue how many are due already
 * @param documents by owner, the most urgent first
 */
public record ReviewsReport(Instant at, Instant until, int overdue, List<Kept> documents) {}
