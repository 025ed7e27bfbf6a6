package yingda.text;

/**
 * What a query might have said instead: 快递 for 物流, 7 for 七.
 *
 * @param span of the normalised query: what it takes the place of
 * @param text normalised
 */
public record QueryVariant(TextSpan span, String text) {

  /** Whether both can't be said at once: that needs the same span, or two that are apart. */
  boolean isInTheWayOf(QueryVariant other) {
    return !span.equals(other.span) && span.overlaps(other.span);
  }
}
