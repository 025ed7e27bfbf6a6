package yingda.text;

/**
 * A piece of a text that can be found.
 *
 * @param text normalised
 * @param start offset of its first UTF-16 unit in the text
 * @param end offset behind its last
 * @param position number of word characters before it: never depends on how neighbours were cut
 * @param length its own word characters, at least 1
 */
public record Token(String text, int start, int end, int position, int length) {}
