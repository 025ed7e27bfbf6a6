package yingda.cleaning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/**
 * A text without dirt.
 *
 * @param lines that are left
 * @param title what the site that it was copied from called it, null if none says so
 * @param contents the titles that a table of contents named, which is gone
 * @param changes what was done, and what is doubtful
 */
public record Cleaned(
    List<Line> lines, @Nullable String title, List<String> contents, List<Change> changes) {
  /**
   * A line.
   *
   * @param number in the file, from 1
   */
  public record Line(int number, String text) {}

  /**
   * Something that was done in several places, or is doubtful.
   *
   * @param line the first of them, from 1
   */
  public record Change(int line, Term what) {}

  public Cleaned {
    lines = List.copyOf(lines);
    contents = List.copyOf(contents);
    changes = List.copyOf(changes);
  }

  static Cleaned of(String text, int first) {
    List<Line> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      lines.add(new Line(first + lines.size(), line));
    }
    return new Cleaned(lines, null, List.of(), List.of());
  }

  /**
   * The same with other lines.
   *
   * @param line the first that is meant
   * @param what was done, or is doubtful
   */
  Cleaned with(List<Line> cleaned, int line, Term what) {
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(line, what));
    return new Cleaned(cleaned, title, contents, more);
  }

  /**
   * The same with fewer lines.
   *
   * @param example one of those that are gone
   */
  Cleaned keeping(List<Line> kept, Line example, String code) {
    Term what =
        Term.of(code)
            .with("count", lines.size() - kept.size())
            .with("example", example.text().strip());
    return with(kept, example.number(), what);
  }

  Cleaned titled(@Nullable String named) {
    return title != null || named == null ? this : new Cleaned(lines, named, contents, changes);
  }

  /** The same, of which titles are known. */
  Cleaned naming(List<String> titles) {
    return new Cleaned(lines, title, titles, changes);
  }

  public String text() {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }
}
