package yingda.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.cleaning.Cleaned.Line;
import yingda.document.Term;

/** Tables of contents: titles with dots that lead to the number of a page. */
final class DottedContents {
  private static final Pattern ITEM =
      Pattern.compile("(?:(?![.…·]{4}).){1,60}[.…·]{6,}\\s?\\d{1,4}");

  /** Several in one line. */
  private static final Pattern RUN =
      Pattern.compile("(?:目\\s?[录錄])?(?:(?:(?![.…·]{4}|目[录錄]).){1,60}[.…·]{6,}\\s?){2,}\\d{1,4}");

  private static final Pattern DOTS = Pattern.compile("[.…·]{6,}\\s?");

  /** The page of the title before, and the title. */
  private static final Pattern NUMBERED = Pattern.compile("(\\d{1,6})(\\D.*)");

  private static final Pattern CHAPTER = Pattern.compile("(\\d{1,2})\\.\\d");

  /** The title of the document and the word for contents in front of the first. */
  private static final Pattern START = Pattern.compile("^.{0,200}目\\s?[录錄]");

  private static final Pattern HEADING = Pattern.compile("\\s{0,40}目\\s{0,40}[录錄]\\s{0,40}");
  private static final int FEWEST = 3;

  private DottedContents() {}

  static Cleaned clean(Cleaned text) {
    if (text.lines().stream().noneMatch(line -> DOTS.matcher(line.text()).find())) {
      return text; // most texts: RUN is slow to look for
    }
    List<String> titles = new ArrayList<>();
    Replacing runs = new Replacing(RUN, match -> taken(match.group(), titles));
    Cleaned glued = runs.in(text, "cleaned-contents");
    if (!glued.equals(text)) {
      return glued.naming(titles);
    }
    long items = text.lines().stream().filter(DottedContents::isItem).count();
    if (items < FEWEST) {
      return text;
    }
    List<Line> kept = new ArrayList<>();
    Line first = null;
    for (Line line : text.lines()) {
      if (isItem(line) || HEADING.matcher(line.text()).matches()) {
        first = first == null ? line : first;
      } else {
        kept.add(line);
      }
    }
    return first == null
        ? text
        : text.with(
            kept,
            first.number(),
            Term.of("cleaned-contents").with("count", items).with("example", first.text().strip()));
  }

  /** Notes the titles of a run, and leaves only a break. */
  private static String taken(String run, List<String> titles) {
    int page = 0;
    int chapter = 0;
    for (String piece : DOTS.split(run, -1)) {
      Matcher item = NUMBERED.matcher(piece);
      if (piece.chars().allMatch(Character::isDigit)) {
        break; // the page of the last
      }
      if (titles.isEmpty() || !item.matches()) {
        titles.add(START.matcher(piece).replaceFirst(""));
        continue;
      }
      String digits = item.group(1);
      for (int cut = 1; cut <= digits.length(); cut++) {
        int number = Integer.parseInt(digits.substring(0, cut));
        String title = digits.substring(cut) + item.group(2);
        Matcher chapters = CHAPTER.matcher(title);
        boolean fits = !chapters.lookingAt() || follows(chapters, chapter);
        if (number >= page && fits && !title.startsWith(".")) {
          page = number;
          chapter = chapters.lookingAt() ? Integer.parseInt(chapters.group(1)) : chapter;
          titles.add(title);
          break;
        }
      }
    }
    return "\n";
  }

  private static boolean follows(Matcher chapters, int chapter) {
    int number = Integer.parseInt(chapters.group(1));
    return number == chapter || number == chapter + 1;
  }

  private static boolean isItem(Line line) {
    return ITEM.matcher(line.text().strip()).matches();
  }
}
