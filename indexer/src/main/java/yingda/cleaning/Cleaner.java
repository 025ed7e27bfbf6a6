package yingda.cleaning;

/** Takes the dirt out of a text, one kind after the other. Safe for concurrent use. */
public final class Cleaner {
  private Cleaner() {}

  /**
   * @param text with line breaks as {@code \n}
   * @param first the number of its first line in the file
   */
  public static Cleaned clean(String text, int first) {
    Cleaned cleaned = InvisibleCharacters.clean(Cleaned.of(text, first));
    cleaned = Mojibake.clean(cleaned);
    cleaned = GluedPinyin.clean(cleaned);
    cleaned = SiteLines.clean(cleaned);
    cleaned = PageNumbers.clean(cleaned);
    return DottedContents.clean(cleaned);
  }
}
