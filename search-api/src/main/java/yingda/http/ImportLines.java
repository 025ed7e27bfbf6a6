package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.InputPlace;
import yingda.document.Language;
import yingda.document.Outcome;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Revision;
import yingda.document.Term;
import yingda.importing.Correction;
import yingda.importing.FileSummary;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.json.Json;

/**
 * Writes what comes of an import as it comes, one JSON object a line. Whoever stops reading misses
 * the rest of the lines, not the rest of the import. Until the first of them nothing is said, so
 * that what is refused as a whole gets an answer of its own. Belongs to one thread.
 */
final class ImportLines implements ImportProgress, AutoCloseable {
  private final Supplier<OutputStream> beginning;
  private final Language language;
  private final Function<Correction, DiffView> differences;
  private @Nullable OutputStream begun;
  private boolean isRead = true;

  /**
   * @param beginning begins the answer
   * @param differences compares what a document says here with its file
   */
  ImportLines(
      Supplier<OutputStream> beginning,
      Language language,
      Function<Correction, DiffView> differences) {
    this.beginning = beginning;
    this.differences = differences;
    this.language = language;
  }

  /** How far it is. */
  private record Read(int files, int total, int documents) {}

  /**
   * What came out of a file.
   *
   * @param title of its document, null if it has several
   * @param kinds of its documents
   * @param headings of the first entries
   */
  private record Summed(
      String file,
      @Nullable String title,
      List<String> kinds,
      int documents,
      int entries,
      List<String> headings) {
    static Summed of(FileSummary file) {
      return new Summed(
          file.file().place(),
          file.title(),
          file.kindWords(),
          file.documents(),
          file.entries(),
          file.headings());
    }
  }

  /** A document that changes. */
  private record Changed(String id, String title, ChangeKind change, int revision) {}

  /**
   * A document that was changed here since its file was last imported, where the file differs.
   *
   * @param conflict whether the file was changed, too
   * @param retired whether it was retired here
   * @param overwritten whether it gets what the file says
   * @param difference from what it says here to what the file says
   * @param text for people
   */
  private record Corrected(
      String id,
      String title,
      boolean conflict,
      boolean retired,
      boolean overwritten,
      String author,
      DiffView difference,
      String text) {
    static Corrected of(Correction correction, DiffView difference, Language language) {
      Revision here = correction.here();
      return new Corrected(
          correction.documentId(),
          here.document().title(),
          correction.isConflict(),
          correction.isRetired(),
          correction.overwritten(),
          here.signature().author(),
          difference,
          correction.what().text(language));
    }
  }

  /**
   * What is left out.
   *
   * @param file null if none of the files is to blame
   * @param line from 1, null if the file as a whole is meant
   * @param field key, column or picture, null if the line says it all
   * @param reason for people, without file and line
   */
  private record Rejected(
      @Nullable String file,
      @Nullable Integer line,
      @Nullable String field,
      String code,
      Map<String, Object> params,
      String reason) {
    static Rejected of(RejectedException rejection, Language language) {
      InputPlace place = rejection.place();
      Refusal refusal = rejection.refusal();
      return new Rejected(
          place.file(),
          place.line() == 0 ? null : place.line(),
          place.field(),
          refusal.code(),
          refusal.data(),
          refusal.at(place.inFile()).text(language));
    }
  }

  /**
   * What is said of a file that was read: what it was taken for, what was left out or cleaned.
   *
   * @param text for people, without file and line
   */
  private record Noted(
      @Nullable String file,
      @Nullable Integer line,
      String code,
      Map<String, Object> params,
      String text) {
    static Noted of(Remark remark, Language language) {
      InputPlace place = remark.place();
      Term what = remark.what();
      return new Noted(
          place.file(),
          place.line() == 0 ? null : place.line(),
          what.code(),
          what.values(),
          what.text(language));
    }
  }

  private record Report(
      Map<String, Integer> changes,
      int unchanged,
      int kept,
      int withheld,
      Map<String, Integer> unread,
      int rejected,
      boolean pruned,
      long sequence) {}

  @Override
  public void at(int files, int total, int documents) {
    write("read", new Read(files, total, documents));
  }

  @Override
  public void became(Outcome outcome, String title) {
    ChangeKind change = outcome.change();
    if (change != null) {
      write("document", new Changed(outcome.documentId(), title, change, outcome.revision()));
    }
  }

  @Override
  public void corrected(Correction correction) {
    write("corrected", Corrected.of(correction, differences.apply(correction), language));
  }

  @Override
  public void summed(FileSummary file) {
    write("file", Summed.of(file));
  }

  /** A picture that a document names and that is not among the files. */
  @Override
  public void missing(RejectedException picture) {
    write("picture", Rejected.of(picture, language));
  }

  @Override
  public void noted(Remark remark) {
    write("noted", Noted.of(remark, language));
  }

  /** What was left out, and the sum of it all. */
  void end(ImportReport report) {
    for (RejectedException rejected : report.rejections()) {
      for (RejectedException one : rejected.all()) {
        write("rejected", Rejected.of(one, language));
      }
    }
    Map<String, Integer> changes = new TreeMap<>();
    report.changes().forEach((kind, count) -> changes.put(kind.word(), count));
    Report sum =
        new Report(
            changes,
            report.unchanged(),
            report.kept(),
            report.withheld(),
            report.unread(),
            report.rejections().size(),
            report.pruned(),
            report.sequence());
    write("report", sum);
  }

  /** A line says by a name what it is. */
  private void write(String name, Object said) {
    if (!isRead) {
      return;
    }
    OutputStream out = begun == null ? beginning.get() : begun;
    begun = out;
    try {
      out.write((Json.write(Map.of(name, said)) + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      isRead = false;
    }
  }

  @Override
  public void close() throws IOException {
    if (begun != null) {
      begun.close();
    }
  }
}
