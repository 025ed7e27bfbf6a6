package yingda.importing;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.manuscripts.HtmlPage;
import yingda.manuscripts.Manuscript;
import yingda.manuscripts.PageNotes;
import yingda.manuscripts.PdfDocument;
import yingda.manuscripts.Pictures;
import yingda.manuscripts.WordDocument;
import yingda.sheets.SheetSink;
import yingda.sheets.Workbooks;

/** Takes files apart by libraries that were not written for hostile ones. */
interface FileParser {
  /** In this very process: whoever calls bounds its time and memory. Safe for concurrent use. */
  FileParser HERE =
      new FileParser() {
        @Override
        public @Nullable Manuscript manuscript(
            SourceFormat format, Path file, Pictures pictures, PageNotes notes) throws IOException {
          return switch (format) {
            case WORD -> WordDocument.read(file, pictures);
            case PDF -> PdfDocument.read(file, notes);
            case HTML -> HtmlPage.read(file, pictures, notes);
            default -> throw new IllegalArgumentException(format + " is read as it is");
          };
        }

        @Override
        public void workbook(SourceFormat format, Path file, SheetSink sink) throws IOException {
          if (format == SourceFormat.XLS) {
            Workbooks.readXls(file, sink);
          } else {
            Workbooks.readXlsx(file, sink);
          }
        }
      };

  /**
   * Makes Markdown of a file.
   *
   * @return null if there is none to be made
   * @throws RejectedException if the file breaks a rule
   */
  @Nullable Manuscript manuscript(
      SourceFormat format, Path file, Pictures pictures, PageNotes notes) throws IOException;

  /**
   * Hands on what a workbook shows.
   *
   * @throws RejectedException if the file breaks a rule
   */
  void workbook(SourceFormat format, Path file, SheetSink sink) throws IOException;
}
