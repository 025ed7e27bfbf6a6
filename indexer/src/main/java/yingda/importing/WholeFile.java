package yingda.importing;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Makes sure that a file is not written while it is read: half a page is none.
 *
 * @param begun how it was before
 */
record WholeFile(Path path, InputPlace place, FileState begun) {
  /**
   * To be called before it is read.
   *
   * @param seen how the files of the folder were when nobody wrote there, null if nobody looked
   * @throws RejectedException if it is another by now
   */
  static WholeFile of(Path path, InputPlace place, @Nullable FolderState seen) throws IOException {
    WholeFile file = new WholeFile(path, place, FileState.of(path));
    if (seen != null && seen.isBefore(path, file.begun)) {
      throw file.isWritten();
    }
    return file;
  }

  /**
   * To be called when it was read.
   *
   * @throws RejectedException if it is another by now
   */
  void refuseIfWritten() throws IOException {
    if (!begun.equals(FileState.of(path))) {
      throw isWritten();
    }
  }

  private RejectedException isWritten() {
    return Refusal.invalid("file-being-written").at(place);
  }
}
