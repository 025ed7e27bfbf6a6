package yingda.manuscripts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Term;
import yingda.files.FileSignature;
import yingda.files.ReadingFailure;

/**
 * Makes Markdown of a PDF: what is larger, bold or numbered is a heading, lines that repeat at the
 * edge of most pages are heads and feet. A page that is a picture or can't be read is told by its
 * number. Belongs to one thread.
 */
public final class PdfDocument {
  private static final int MOST_PAGES = 3_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /** Share of characters that say nothing from which on a page is not to be read. */
  private static final double MOST_UNKNOWN = 0.05;

  /** Of what is damaged the library says so in hundreds of lines; a strong reference keeps this. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private PdfDocument() {}

  /**
   * @param notes hears of pages that are left out
   * @throws RejectedException if it is no PDF, damaged, locked, too long, or has no text at all
   */
  public static Manuscript read(Path path, PageNotes notes) throws IOException {
    FileSignature.PDF.check(path, ".pdf");
    try (PDDocument document =
        Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      return read(document, (page, what) -> ReadingFailure.told(() -> notes.say(page, what)));
    } catch (InvalidPasswordException e) {
      throw Refusal.invalid("has-password").alone();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw ReadingFailure.of(e, ".pdf");
    }
  }

  private static Manuscript read(PDDocument document, PageNotes notes) throws IOException {
    int pages = document.getNumberOfPages();
    if (pages > MOST_PAGES) {
      throw Refusal.of(Reason.TOO_LARGE, "too-many-pages")
          .with("pages", pages)
          .with("limit", MOST_PAGES)
          .alone();
    }
    long end = System.nanoTime() + LONGEST.toNanos();
    PdfLines stripper = new PdfLines();
    List<PdfLine> lines = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      if (System.nanoTime() > end) {
        throw Refusal.of(Reason.TOO_LARGE, "takes-too-long")
            .with("seconds", LONGEST.toSeconds())
            .alone();
      }
      List<PdfLine> found = stripper.of(document, page);
      if (stripper.unnamed() > MOST_UNKNOWN || isUnknown(found)) {
        notes.say(page, Term.of("unreadable-page", page));
      } else if (found.isEmpty()) {
        pictures.add(page);
      } else {
        lines.addAll(found);
      }
    }
    PdfHeads heads = new PdfHeads(pages, page -> hasPicture(document.getPage(page - 1)));
    List<PdfLine> text = heads.removed(lines);
    if (text.isEmpty()) {
      throw Refusal.invalid("no-text-in-pdf").with("pages", pages).alone();
    }
    pictures.addAll(heads.pictures());
    pictures.stream().sorted().forEach(page -> notes.say(page, Term.of("scanned-page", page)));
    return new PdfOutline(text).manuscript();
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    return resources != null && resources.getXObjectNames().iterator().hasNext();
  }

  private static boolean isUnknown(List<PdfLine> lines) {
    long all = 0;
    long unknown = 0;
    for (PdfLine line : lines) {
      all += line.text().length();
      unknown +=
          line.text().chars().filter(c -> c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF)).count();
    }
    return unknown > MOST_UNKNOWN * all;
  }
}
