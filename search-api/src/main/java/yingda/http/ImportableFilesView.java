package yingda.http;

import java.util.List;
import java.util.Map;
import yingda.app.ImportableFiles;

/** What names of files end with that can be imported, as JSON. */
record ImportableFilesView(
    List<String> documents, List<String> pictures, Map<String, String> conversions) {
  static ImportableFilesView of(ImportableFiles files) {
    return new ImportableFilesView(files.documents(), files.pictures(), files.conversions());
  }
}
