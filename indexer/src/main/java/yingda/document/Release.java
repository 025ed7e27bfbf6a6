package yingda.document;

import java.time.LocalDate;

/**
 * A version of a product that came out (发布).
 *
 * @param version in its plain form
 * @param date the day it came out, or will
 * @param signature who says so, and what there is to say
 */
public record Release(String product, ProductVersion version, LocalDate date, Signature signature) {
  /**
   * @throws RejectedException if the product is no name
   */
  public Release {
    Rules.word("product", product);
    version = version.plain();
  }

  /** Names it to a person, such as {@code x100 8.5}. */
  public String title() {
    return product + " " + version;
  }
}
