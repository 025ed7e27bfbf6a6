package yingda.document;

/** Turns an answer as authors write it (Markdown) into what is read. Safe for concurrent use. */
public interface Markup {
  /**
   * The text that is indexed, highlighted and pasted into a chat: no markup, but lines, list marks,
   * table cells and code kept.
   */
  String plain(String markdown);

  /** HTML that can run nothing: no script, event handler or foreign address scheme survives. */
  String html(String markdown);

  /**
   * The same for a customer, who reads it on no page of this knowledge base: links that lead
   * nowhere there leave their words, in 《》 those to a document, as {@link #plain} does.
   */
  String htmlToSend(String markdown);
}
