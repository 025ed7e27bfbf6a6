package yingda.search;

/**
 * A stretch of a text that matched.
 *
 * @param start offset of its first UTF-16 unit in the text it belongs to
 * @param end offset behind its last
 */
public record Highlight(int start, int end) {}
