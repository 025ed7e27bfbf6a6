package yingda.importing;

import java.io.IOException;
import java.time.ZoneId;

/** Reads the FAQ tables in a workbook, on whatever sheets they are. Safe for concurrent use. */
final class WorkbookReader implements DocumentReader {
  private final SourceFormat format;
  private final FolderEdition edition;
  private final ZoneId zone;
  private final FileParser parser;

  WorkbookReader(SourceFormat format, FolderEdition edition, ZoneId zone, FileParser parser) {
    this.format = format;
    this.edition = edition;
    this.zone = zone;
    this.parser = parser;
  }

  @Override
  public void read(SourceFile file, Sink sink) throws IOException {
    SheetTables tables = new SheetTables(file, edition, zone, sink);
    parser.workbook(format, file.path(), tables);
    tables.end();
  }
}
