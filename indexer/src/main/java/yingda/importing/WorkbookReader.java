package yingda.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import yingda.sheets.SheetSink;
import yingda.sheets.Workbooks;

/** Reads the FAQ tables in a workbook, on whatever sheets they are. Safe for concurrent use. */
final class WorkbookReader implements DocumentReader {
  /** Hands what a workbook shows to a sink. */
  @FunctionalInterface
  interface Opening {
    void read(Path file, SheetSink sink) throws IOException;
  }

  private final Opening opening;
  private final FolderEdition edition;
  private final ZoneId zone;

  private WorkbookReader(Opening opening, FolderEdition edition, ZoneId zone) {
    this.opening = opening;
    this.edition = edition;
    this.zone = zone;
  }

  static WorkbookReader xlsx(FolderEdition edition, ZoneId zone) {
    return new WorkbookReader(Workbooks::readXlsx, edition, zone);
  }

  static WorkbookReader xls(FolderEdition edition, ZoneId zone) {
    return new WorkbookReader(Workbooks::readXls, edition, zone);
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    SheetTables tables = new SheetTables(file, edition, zone, sink);
    opening.read(file.path(), tables);
    tables.end();
  }
}
