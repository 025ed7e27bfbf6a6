package yingda.app;

import java.util.List;
import yingda.document.PictureFormat;
import yingda.importing.SourceFormat;

/**
 * What names of files end with that can be sent to be imported, such as {@code .md}.
 *
 * @param documents what documents are made from
 * @param pictures what is taken along if a document shows it
 */
public record ImportableFiles(List<String> documents, List<String> pictures) {
  static final ImportableFiles ENDINGS =
      new ImportableFiles(SourceFormat.endings(), PictureFormat.endings());
}
