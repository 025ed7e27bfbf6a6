package yingda.search;

import java.util.List;

/**
 * Questions that complete what is being typed, best first.
 *
 * @param sequence everything up to this change was seen
 */
public record Suggestions(List<Suggestion> suggestions, long sequence) {}
