package yingda.usage;

/**
 * What a document earned by answering what nothing answered before.
 *
 * @param gaps that it closed
 * @param asked how often customers had asked these
 * @param reported how often somebody had handed them over
 * @param since how often it was the answer since it closed the first of them
 */
public record Earned(long gaps, long asked, long reported, long since) {}
