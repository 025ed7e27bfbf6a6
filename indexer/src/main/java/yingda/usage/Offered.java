package yingda.usage;

/**
 * An entry that was offered as a reply.
 *
 * @param confidence from 0 to 1
 */
public record Offered(String documentId, String anchor, int revision, double confidence) {}
