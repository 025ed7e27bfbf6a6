package yingda.search;

/**
 * What one signal adds to a score more than to the next one.
 *
 * @param by below 0 if the next one gets more
 */
public record Difference(Signal signal, double by) {}
