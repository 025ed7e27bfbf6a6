package yingda.document;

/**
 * Who made an edit, and why. Every write has one; in the log it is of the author, and who takes
 * what is written a step further stands beside it, see {@link Approval}.
 *
 * @param author the person or program
 * @param note one line
 */
public record Signature(String author, String note) {
  /** Under what the service writes by itself, such as the import when it starts. */
  public static final String SYSTEM = "系统";

  /**
   * @throws RejectedException if one is missing
   */
  public Signature {
    new Rejections().word("author", author).line("note", note).end();
  }
}
