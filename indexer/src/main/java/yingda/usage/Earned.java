package yingda.usage;

/**
 * What a document earned by answering what nothing answered before.
 *
 * @param gaps that it closed
 * @param asked how often customers had asked these
 * @param reported how often somebody had handed them over
 */
public record Earned(long gaps, long asked, long reported) {}
