package yingda.ranking;

/**
 * A term in a text.
 *
 * @param position in characters, see {@link yingda.text.Token}
 */
public record TermPosition(String term, int position) {}
