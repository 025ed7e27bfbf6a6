package yingda.manuscripts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds running heads and feet: at one height near the edge of most pages, the same, but for a
 * number that counts with the pages. Belongs to one thread.
 */
final class PdfHeads {
  /** Share of the pages that a head or foot is on. */
  private static final double ON_MOST = 0.6;

  private static final int FEWEST_PAGES = 3;

  /** Share of the height of a page, above and below, where heads and feet are. */
  private static final float EDGE = 0.12f;

  /** With more numbers than these, all of them count or none. */
  private static final int MOST_NUMBERS = 4;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** A page number and nothing else; it may begin anew with each chapter. */
  private static final Pattern COUNTER =
      Pattern.compile("(?i)(?:[\\s\\d第页頁共/|·.—–-]|page|of){1,40}");

  private final int pages;
  private final IntPredicate hasPicture;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Integer> pictures = new ArrayList<>();

  /**
   * @param pages of the document
   * @param hasPicture whether there is a picture on a page: without a line beside head and foot it
   *     is a scanned one
   */
  PdfHeads(int pages, IntPredicate hasPicture) {
    this.pages = pages;
    this.hasPicture = hasPicture;
  }

  /** Pages that have a picture, and of text only head and foot. */
  List<Integer> pictures() {
    return pictures;
  }

  /**
   * All lines but heads and feet. Where most pages would have nothing left, they are the text.
   *
   * @param lines in the order of pages
   */
  List<PdfLine> removed(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      keys(line).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    List<PdfLine> kept = new ArrayList<>();
    int emptied = 0;
    int begin = 0;
    while (begin < lines.size()) {
      int end = begin + 1;
      while (end < lines.size() && lines.get(end).page() == lines.get(begin).page()) {
        end++;
      }
      List<PdfLine> page = lines.subList(begin, end);
      List<PdfLine> body = body(page);
      kept.addAll(body);
      if (body.isEmpty() && hasPicture.test(page.getFirst().page())) {
        pictures.add(page.getFirst().page());
      } else if (body.isEmpty()) {
        emptied++;
      }
      begin = end;
    }
    if (2 * emptied <= pages) {
      return kept;
    }
    Set<Integer> scanned = Set.copyOf(pictures);
    return lines.stream().filter(line -> !scanned.contains(line.page())).toList();
  }

  /** What is between head and foot. */
  private List<PdfLine> body(List<PdfLine> page) {
    int from = 0;
    int to = page.size();
    while (from < to && isRepeated(page.get(from))) {
      from++;
    }
    while (to > from && isRepeated(page.get(to - 1))) {
      to--;
    }
    return page.subList(from, to);
  }

  private boolean isRepeated(PdfLine line) {
    double most = Math.max(FEWEST_PAGES, ON_MOST * pages);
    return keys(line).stream().anyMatch(key -> counts.getOrDefault(key, 0) >= most);
  }

  /** What a line has in common with the same head or foot of another page. */
  private static Set<String> keys(PdfLine line) {
    boolean isAtEdge = Math.min(line.top(), line.height() - line.top()) < EDGE * line.height();
    if (!isAtEdge) {
      return Set.of();
    }
    String height = Math.round(line.top() / 3) + " ";
    if (COUNTER.matcher(line.text()).matches()) {
      return Set.of(height + NUMBER.matcher(line.text()).replaceAll("#"));
    }
    long numbers = NUMBER.matcher(line.text()).results().count();
    Set<String> keys = new HashSet<>();
    for (int counting = 0; counting < 1 << Math.min(numbers, MOST_NUMBERS); counting++) {
      keys.add(height + counted(line, numbers > MOST_NUMBERS ? -(counting & 1) : counting));
    }
    return keys;
  }

  /**
   * With the difference to the page instead of those numbers that count pages.
   *
   * @param counting a bit for each number
   */
  private static String counted(PdfLine line, int counting) {
    int[] bit = {1};
    return NUMBER
        .matcher(line.text())
        .replaceAll(
            number -> {
              boolean counts = (counting & bit[0]) != 0;
              bit[0] <<= 1;
              return counts ? "#" + difference(number, line.page()) : number.group();
            });
  }

  private static int difference(MatchResult number, int page) {
    return Integer.parseInt(number.group()) - page;
  }
}
