package yingda.document;

/**
 * What one author did that readers got in some time.
 *
 * @param documents how many of them were updated
 * @param updates how often other content was published that they wrote, whoever approved it
 * @param checks how often they confirmed a document to be right as it is
 */
public record Authored(String author, int documents, int updates, int checks) {}
