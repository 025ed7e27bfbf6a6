package yingda.http;

import java.util.List;
import yingda.app.ImportableFiles;

/** What names of files end with that can be imported, as JSON. */
record ImportableFilesView(List<String> documents, List<String> pictures) {
  static ImportableFilesView of(ImportableFiles files) {
    return new ImportableFilesView(files.documents(), files.pictures());
  }
}
