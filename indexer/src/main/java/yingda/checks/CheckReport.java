package yingda.checks;

import java.util.List;

/**
 * What was found in a document.
 *
 * @param findings by entry, in reading order
 * @param notCompared entries that were not compared with the others, because there are too many
 */
public record CheckReport(List<Finding> findings, int notCompared) {}
