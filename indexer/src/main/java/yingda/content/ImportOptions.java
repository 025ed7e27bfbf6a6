package yingda.content;

import java.time.ZoneId;
import yingda.document.Signature;

/**
 * How to import.
 *
 * @param edition what the files are about as far as they do not say so themselves
 * @param signature of every edit
 * @param prune whether documents whose file is gone are retired
 * @param dryRun whether nothing is written
 * @param zone in which the days of effective and expires begin
 */
public record ImportOptions(
    Edition edition, Signature signature, boolean prune, boolean dryRun, ZoneId zone) {
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

  /** Imports what there is, and retires nothing. */
  public static ImportOptions of(Signature signature) {
    return new ImportOptions(Edition.NONE, signature, false, false, DEFAULT_ZONE);
  }
}
