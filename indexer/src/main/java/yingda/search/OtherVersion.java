package yingda.search;

/**
 * What another edition of the page says in the place of a hit, where it is another answer.
 *
 * @param versions the product versions it applies to in Maven's notation
 */
public record OtherVersion(String documentId, String anchor, String versions) {}
