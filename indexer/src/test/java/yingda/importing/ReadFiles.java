package yingda.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.document.Language;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.testing.OfficeFiles;

/** What the reader of a file's format hands on, as an import without a store would hear it. */
public final class ReadFiles implements DocumentReader.Sink {
  public final List<Document> documents = new ArrayList<>();
  public final List<String> remarks = new ArrayList<>();
  public final List<String> rejections = new ArrayList<>();
  public final List<String> unread = new ArrayList<>();

  /** Reads it as {@code faq/NAME}. */
  public static ReadFiles of(Path path) throws IOException {
    return of(path, FileParser.HERE);
  }

  /** The same, taken apart by another. */
  static ReadFiles of(Path path, FileParser parser) throws IOException {
    ReadFiles read = new ReadFiles();
    SourceFile file = SourceFile.of(path, "faq/" + path.getFileName(), "faq/", path.getFileName());
    try {
      file.format().reader(FolderEdition.NONE, HomeZone.ID, parser).read(file, read);
    } catch (RejectedException e) {
      read.reject(e.in(file.whole()));
    }
    return read;
  }

  /** A file that another tool made. */
  public static Path resource(String name) {
    return OfficeFiles.resource(name);
  }

  List<Entry> entries() {
    return documents.stream().flatMap(document -> document.entries().stream()).toList();
  }

  /** Each question with its answer, with a bar between. */
  List<String> answers() {
    return entries().stream().map(entry -> entry.question() + "|" + entry.answer()).toList();
  }

  @Override
  public void accept(DocumentReader.Found found) {
    documents.add(found.document());
  }

  @Override
  public void reject(RejectedException reason) {
    rejections.add(reason.text(Language.ZH));
  }

  @Override
  public void unread(String name) {
    unread.add(name);
  }

  @Override
  public void noted(Remark remark) {
    remarks.add(remark.text(Language.ZH));
  }
}
