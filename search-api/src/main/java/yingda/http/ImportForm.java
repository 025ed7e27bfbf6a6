package yingda.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.app.Caller;
import yingda.document.HomeZone;
import yingda.document.ProductVersion;
import yingda.importing.FolderEdition;
import yingda.importing.ImportOptions;
import yingda.importing.Overwriting;

/**
 * What {@code POST /v1/imports} takes: files, and what they are about as far as they do not say so
 * themselves.
 *
 * @param dryRun whether only to tell what would come of it, not by default
 * @param prune whether documents whose file is gone are retired, not by default
 * @param columns of tables that have names of their own: of each field, such as {@code 问题}, the
 *     column by its name or letter
 * @param release the day this version came out, if the files are all pages of it
 * @param releases whether folders named as versions have the pages of releases of the product, not
 *     by default
 * @param overwrite ids of documents that get what their file says although they were changed since
 *     it was last imported, {@code all} for each; otherwise they keep what was changed
 */
record ImportForm(
    @Nullable String author,
    String note,
    @Nullable Boolean dryRun,
    @Nullable Boolean prune,
    @Nullable String product,
    @Nullable String version,
    @Nullable String release,
    @Nullable Boolean releases,
    @Nullable Map<String, String> columns,
    @Nullable List<String> overwrite,
    List<SentFile> files) {

  /** As a caller signs it. */
  ImportOptions options(Caller caller) {
    return new ImportOptions(
        new FolderEdition(product, version == null ? null : ProductVersion.of("version", version)),
        caller.signs(note),
        Boolean.TRUE.equals(prune),
        Boolean.TRUE.equals(dryRun),
        HomeZone.ID,
        false,
        release == null ? null : Days.of("release", release),
        columns == null ? Map.of() : columns,
        null,
        null,
        Boolean.TRUE.equals(releases),
        overwrite == null ? Overwriting.NONE : Overwriting.of(overwrite));
  }
}
