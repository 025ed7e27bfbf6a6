package yingda.server;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Signature;
import yingda.importing.FolderEdition;
import yingda.importing.FolderState;
import yingda.importing.ImportOptions;
import yingda.importing.Overwriting;

/** Which folder is followed, and how what changes there is imported. */
final class FollowOptions {
  @Option(
      names = "--follow",
      paramLabel = "DIR",
      description = {
        "Folder whose files are imported at the start and whenever they change.",
        "Its files decide: what was edited here since becomes as they are when they change."
      })
  private @Nullable Path folder;

  @Option(
      names = "--follow-prune",
      description = {
        "Retire documents whose file was there since the start and is gone.",
        "Not while a file is refused; what came from elsewhere stays."
      })
  private boolean prune;

  @Option(
      names = "--follow-product",
      paramLabel = "P",
      description = "Product the followed files are about.")
  private @Nullable String product;

  @Option(
      names = "--follow-releases",
      description = "Folders in it that are named as versions have the pages of its releases.")
  private boolean releases;

  @Option(
      names = "--follow-author",
      paramLabel = "A",
      description = "Who imports what changes there, default ${DEFAULT-VALUE}.")
  private String author = Signature.SYSTEM;

  @Option(
      names = "--follow-note",
      paramLabel = "N",
      description = "Why, default '随文件夹 <folder> 更新'.")
  private @Nullable String note;

  /** The folder, null if none is followed. */
  @Nullable Path folder() {
    return folder;
  }

  /**
   * A folder that is not there may come, a file never becomes one.
   *
   * @throws RejectedException if it is a file, or an option is not what it may be
   */
  void check() {
    if (folder != null) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw Refusal.invalid("followed-is-file").with("value", folder).at("--follow");
      }
      Signature unused = signature();
      if (releases && product == null) {
        throw Refusal.invalid("releases-of-product").at("--follow-releases");
      }
    }
  }

  /** Of every edit. */
  Signature signature() {
    Path name = folder == null ? null : folder.toAbsolutePath().normalize().getFileName();
    return new Signature(author, note == null ? "随文件夹 " + name + " 更新" : note);
  }

  /** How the files are imported that were seen so. */
  ImportOptions importing(FolderState seen) {
    FolderEdition edition = new FolderEdition(product, null);
    return new ImportOptions(edition, signature(), prune, false, HomeZone.ID, false, null)
        .overwriting(Overwriting.ALL)
        .ofReleases(releases)
        .asSeen(seen);
  }
}
