package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.json.Json;

/**
 * Writes what comes of an import as it comes, one JSON object a line. Whoever stops reading misses
 * the rest of the lines, not the rest of the import. Belongs to one thread.
 */
final class ImportLines implements ImportProgress {
  private static final Pattern PLACE =
      Pattern.compile(
          "(.*?\\.(?:mdx?|markdown|csv|tsv))(?::(\\d{1,9}))?(?:: (.*))?", Pattern.DOTALL);

  private final OutputStream out;
  private boolean isRead = true;

  ImportLines(OutputStream out) {
    this.out = out;
  }

  /** How far it is. */
  private record Read(int files, int total, int documents) {}

  /** A document that changes. */
  private record Changed(String id, ChangeKind change, int revision) {}

  /** What is left out. */
  private record Rejected(String file, @Nullable Integer line, String reason) {
    static Rejected of(RejectedException rejection) {
      Matcher place = PLACE.matcher(rejection.subject());
      if (!place.matches()) {
        return new Rejected(rejection.subject(), null, rejection.detail());
      }
      String line = place.group(2);
      String field = place.group(3);
      return new Rejected(
          place.group(1),
          line == null ? null : Integer.valueOf(line),
          field == null ? rejection.detail() : field + ": " + rejection.detail());
    }
  }

  private record Report(
      Map<String, Integer> changes,
      int unchanged,
      int withheld,
      Map<String, Integer> unread,
      int rejected,
      boolean pruned,
      long sequence) {}

  /**
   * One of them.
   *
   * @param picture one that a document names and that is not among the files
   */
  private record Line(
      @Nullable Read read,
      @Nullable Changed document,
      @Nullable Rejected rejected,
      @Nullable Rejected picture,
      @Nullable Report report) {}

  @Override
  public void at(int files, int total, int documents) {
    write(new Line(new Read(files, total, documents), null, null, null, null));
  }

  @Override
  public void became(Outcome outcome) {
    ChangeKind change = outcome.change();
    if (change != null) {
      Changed changed = new Changed(outcome.documentId(), change, outcome.revision());
      write(new Line(null, changed, null, null, null));
    }
  }

  @Override
  public void missing(RejectedException picture) {
    write(new Line(null, null, null, Rejected.of(picture), null));
  }

  /** What was left out, and the sum of it all. */
  void end(ImportReport report) {
    for (RejectedException rejection : report.rejections()) {
      write(new Line(null, null, Rejected.of(rejection), null, null));
    }
    Map<String, Integer> changes = new TreeMap<>();
    report.changes().forEach((kind, count) -> changes.put(kind.word(), count));
    Report sum =
        new Report(
            changes,
            report.unchanged(),
            report.withheld(),
            report.unread(),
            report.rejections().size(),
            report.pruned(),
            report.sequence());
    write(new Line(null, null, null, null, sum));
  }

  private void write(Line line) {
    if (!isRead) {
      return;
    }
    try {
      out.write((Json.write(line) + "\n").getBytes(UTF_8));
      out.flush();
    } catch (IOException e) {
      isRead = false;
    }
  }
}
