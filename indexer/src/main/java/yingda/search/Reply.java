package yingda.search;

/**
 * An entry offered as the answer (建议回复).
 *
 * @param answer Markdown, in the variant for the channel asked for
 * @param text the answer as it is sent: plain, and empty if it shows nothing but pictures
 * @param confidence from 0 to 1, how likely the reply is right
 */
public record Reply(Hit hit, String answer, String text, double confidence) {}
