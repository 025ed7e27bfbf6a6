package yingda.search;

/**
 * A first hit of which it is known whether it was right.
 *
 * @param right never, for a question that has no answer
 */
public record Judged(Evidence evidence, boolean right) {}
