package yingda.importing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Release;
import yingda.document.Signature;

/**
 * How to import.
 *
 * @param edition what the files are about as far as they do not say so themselves
 * @param signature of every edit
 * @param prune whether documents whose file is gone are retired
 * @param dryRun whether nothing is written
 * @param zone in which the days of effective and expires begin
 * @param onlyUnknown whether content is passed over that the document once had: it was edited or
 *     retired since
 * @param released the day the edition came out, if the files are all pages of a release; null if
 *     they are just files
 * @param columns of tables that have names of their own: of each field, by a name of it, the column
 *     by its name or letter
 * @param seen how the files were when nobody wrote there: what is another by now is left for later;
 *     null if nobody looked
 * @param retirable ids of the documents that {@code prune} may retire, null if all under the paths
 * @param releases whether folders that are named as versions have the pages of releases of the
 *     product
 * @param overwriting which documents say what their file says, whatever was changed in them here
 *     since it was last imported
 */
public record ImportOptions(
    FolderEdition edition,
    Signature signature,
    boolean prune,
    boolean dryRun,
    ZoneId zone,
    boolean onlyUnknown,
    @Nullable LocalDate released,
    Map<String, String> columns,
    @Nullable FolderState seen,
    @Nullable Set<String> retirable,
    boolean releases,
    Overwriting overwriting) {
  /**
   * @throws RejectedException if a release has no version, or releases have no product
   */
  public ImportOptions {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    retirable = retirable == null ? null : Set.copyOf(retirable);
    if (released != null && edition.version() == null) {
      throw Refusal.invalid("release-without-version").with("value", released).at("release");
    }
    if (releases && (edition.product() == null || edition.version() != null)) {
      throw Refusal.invalid("releases-of-product").at("releases");
    }
  }

  /** The same with the names that columns have by themselves. */
  public ImportOptions(
      FolderEdition edition,
      Signature signature,
      boolean prune,
      boolean dryRun,
      ZoneId zone,
      boolean onlyUnknown,
      @Nullable LocalDate released) {
    this(
        edition,
        signature,
        prune,
        dryRun,
        zone,
        onlyUnknown,
        released,
        Map.of(),
        null,
        null,
        false,
        Overwriting.NONE);
  }

  /** Imports what the store does not know yet, and retires nothing. */
  public static ImportOptions of(Signature signature) {
    return new ImportOptions(FolderEdition.NONE, signature, false, false, HomeZone.ID, true, null);
  }

  /** The same about a product as it is spelled in a store already: its pages keep their ids. */
  ImportOptions spelledAs(Collection<String> products) {
    return with(edition.spelledAs(products), seen, retirable, releases, overwriting);
  }

  /** The same of files that nobody wrote while they were looked at. */
  public ImportOptions asSeen(FolderState state) {
    return with(edition, state, retirable, releases, overwriting);
  }

  /** The same that retires, if it prunes at all, none but these documents. */
  public ImportOptions retiringOnly(Set<String> ids) {
    return with(edition, seen, ids, releases, overwriting);
  }

  /** The same of a folder whose subfolders are releases, or not. */
  public ImportOptions ofReleases(boolean are) {
    return with(edition, seen, retirable, are, overwriting);
  }

  /** The same with the choice of who is right, the file or what was changed here. */
  public ImportOptions overwriting(Overwriting documents) {
    return with(edition, seen, retirable, releases, documents);
  }

  private ImportOptions with(
      FolderEdition other,
      @Nullable FolderState state,
      @Nullable Set<String> ids,
      boolean areReleases,
      Overwriting documents) {
    return new ImportOptions(
        other,
        signature,
        prune,
        dryRun,
        zone,
        onlyUnknown,
        released,
        columns,
        state,
        ids,
        areReleases,
        documents);
  }

  /** Whether the files are pages of releases: what changes in one, the others need as well. */
  boolean isOfReleases() {
    return releases || release() != null;
  }

  /** The release that is imported, null if none is. */
  @Nullable Release release() {
    String product = edition.product();
    ProductVersion version = edition.version();
    return released == null || product == null || version == null
        ? null
        : new Release(product, version, released, signature);
  }
}
