package yingda.text;

/**
 * What a query might have said instead: 快递 for 物流, 7 for 七.
 *
 * @param span of the normalised query: what it takes the place of
 * @param text normalised
 * @param same whether it says exactly the same: 7 is 七, and 快递 is hardly ever anything but 物流
 */
public record QueryVariant(TextSpan span, String text, boolean same) {

  /** Whether both can't be said at once: that needs the same span, or two that are apart. */
  boolean isInTheWayOf(QueryVariant other) {
    return !span.equals(other.span) && span.overlaps(other.span);
  }
}
