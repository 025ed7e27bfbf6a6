package yingda.encoder.learned;

/**
 * Two wordings of which somebody knows whether they mean the same.
 *
 * @param same whether one answer serves both
 */
public record Pair(String one, String other, boolean same) {}
