package yingda.app;

import java.util.List;
import java.util.Map;
import yingda.document.PictureFormat;
import yingda.importing.SourceFormat;
import yingda.importing.UnreadFormat;

/**
 * What names of files end with that can be sent to be imported, such as {@code .md}.
 *
 * @param documents what documents are made from
 * @param pictures what is taken along if a document shows it
 * @param conversions what else people keep documents in, with what to save it as
 */
public record ImportableFiles(
    List<String> documents, List<String> pictures, Map<String, String> conversions) {
  static final ImportableFiles ENDINGS =
      new ImportableFiles(
          SourceFormat.endings(), PictureFormat.endings(), UnreadFormat.conversions());
}
