package yingda.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;

/**
 * What became of the documents of a product for one of its releases.
 *
 * @param previous the release before, null if there is none
 * @param counts how many documents had each outcome, by its word
 * @param pages by family
 * @param next how many pages come before those behind, null if none are behind
 */
public record ReleaseReport(
    String product,
    String version,
    LocalDate date,
    @Nullable String previous,
    Map<String, Integer> counts,
    List<Page> pages,
    @Nullable Integer next) {

  /** The same with some of its pages. */
  public ReleaseReport with(Predicate<Page> wanted, Part part) {
    List<Page> all = pages.stream().filter(wanted).toList();
    return new ReleaseReport(
        product, version, date, previous, counts, part.of(all), part.next(all));
  }

  /** What became of a document. */
  public enum Outcome implements EnumWord {
    /** It is the same as in the release before, and its author says so. */
    EXTENDED("extended"),
    /** Somebody confirmed it since. */
    CHECKED("checked"),
    UPDATED("updated"),
    ADDED("added"),
    /** It goes no further than the release before. */
    ENDED("ended"),
    /** It goes on, but nobody has looked at it. */
    UNSEEN("unseen");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word used in JSON: {@code extended}... */
    @Override
    public String word() {
      return word;
    }
  }

  /**
   * A document, by the id all its editions share.
   *
   * @param author who made the last change for the release that readers see, null if nobody did
   * @param note why
   * @param approvedBy who approved it, null if its author published it alone
   */
  public record Page(
      String documentId,
      String title,
      @Nullable String owner,
      Outcome outcome,
      @Nullable String author,
      @Nullable String note,
      @Nullable String approvedBy) {}
}
