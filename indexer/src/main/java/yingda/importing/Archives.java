package yingda.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.files.FileSignature;
import yingda.files.TemporaryDirectory;

/**
 * Unpacks the archives among files, each into a folder of its own below one. Belongs to one thread.
 */
final class Archives {
  private final Path folder;
  private final @Nullable FolderState seen;

  /** Of the archives that were tried: each has a folder of its own. */
  private int count;

  /** How many bytes may still come: they lie on the disk until the import ends. */
  private long rest = 500L << 20;

  /**
   * @param seen how the files were when nobody wrote there, null if nobody looked
   */
  Archives(Path folder, @Nullable FolderState seen) {
    this.folder = folder;
    this.seen = seen;
  }

  /** The trees, each followed by what is in its archives; what can't be unpacked is rejected. */
  List<SourceTree> opened(List<SourceTree> trees) {
    List<SourceTree> opened = new ArrayList<>();
    for (SourceTree tree : trees) {
      opened.add(tree);
      for (Path archive : tree.archives()) {
        try {
          opened.add(openWhole(tree, archive, folder.resolve(String.valueOf(count++))));
        } catch (RejectedException e) {
          tree.rejections().add(e.in(InputPlace.file(tree.place(archive))));
        } catch (IOException e) {
          tree.reject(archive, Refusal.invalid("unreadable-file"));
        }
      }
    }
    return opened;
  }

  private SourceTree openWhole(SourceTree tree, Path archive, Path into) throws IOException {
    WholeFile whole = WholeFile.of(archive, InputPlace.file(tree.place(archive)), seen);
    FileSignature.refuseOfficeAsArchive(archive);
    try {
      SourceTree inner = open(tree, archive, into);
      whole.refuseIfWritten();
      return inner;
    } catch (RejectedException e) {
      clear(into);
      throw e;
    }
  }

  /** What was unpacked of a refused archive must not fill the disk. */
  private static void clear(Path into) {
    try {
      TemporaryDirectory.delete(into);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + into, e);
    }
  }

  /** The files lie as deep as their ids say, so that what they name lies below the folder. */
  private SourceTree open(SourceTree tree, Path archive, Path into) {
    String above = tree.above(archive.resolveSibling(""));
    Path inside = into.resolve(above);
    Archive opened = new Archive(archive, tree.place(archive));
    rest -= opened.unpackInto(inside, rest, tree.rejections()::add);
    SourceTree inner = SourceTree.unpacked(tree, archive, above, inside);
    inner.archives().forEach(nested -> inner.reject(nested, Refusal.invalid("archive-inside")));
    inner.archives().clear();
    return inner;
  }
}
