package yingda.manuscripts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headings and paragraphs that lines on pages make. Belongs to one thread. */
final class PdfOutline {
  private static final float LARGER = 1.12f;

  /** A line that ends before this share of the width ends its paragraph. */
  private static final float FULL = 0.88f;

  /** One that ends before this share ends it, whatever it ends with: a cell, an address. */
  private static final float SHORT = 0.6f;

  /** Of the height of a line: more space parts paragraphs. */
  private static final float GAP = 2.1f;

  private static final Pattern ENDS = Pattern.compile(".*[。；;，,：:、]");
  private static final Pattern SENTENCE = Pattern.compile(".*[。！？!?；;：:]");
  private static final Pattern BEGINS =
      Pattern.compile("(?i)(?:[•●◆■▪○➢✓-]\\s?|(?:问|问题|答|答案|q|a)\\s*\\d{0,3}\\s*[：:.、]).*");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d,.;:)]");
  private static final Pattern BULLET = Pattern.compile("[•●◆■▪○➢✓]\\s?(.+)");

  private final List<PdfLine> lines;
  private final float body;
  private final float width;

  /** Larger than the text, the largest first. */
  private final List<Float> sizes;

  private final ManuscriptWriter out = new ManuscriptWriter();
  private final StringBuilder paragraph = new StringBuilder();

  /** Where the link leads that the paragraph ends with, null if it ends with none. */
  private @Nullable String lastLink;

  private String lastLetter = "";

  private int begun;

  PdfOutline(List<PdfLine> lines) {
    this.lines = lines;
    this.body = commonSize(lines);
    this.width = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    TreeSet<Float> larger = new TreeSet<>(Comparator.reverseOrder());
    lines.stream().map(PdfLine::size).filter(size -> size > body * LARGER).forEach(larger::add);
    this.sizes = List.copyOf(larger);
  }

  private static float commonSize(List<PdfLine> lines) {
    Map<Float, Integer> letters = new HashMap<>();
    lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  Manuscript manuscript() {
    PdfLine before = null;
    List<Numbered.Kind> kinds = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PdfTable table = PdfTable.at(lines, i);
      if (table != null) {
        end();
        out.tableOfMarkdown(table.rows(), lines.get(i).page());
        i += table.lines() - 1;
        before = null;
        continue;
      }
      PdfLine line = lines.get(i);
      int level = level(line, kinds);
      if (level > 0) {
        end();
        out.heading(level, line.text(), line.page());
        before = null;
      } else {
        if (begins(line, before)) {
          end();
        }
        add(line);
        before = line;
      }
    }
    end();
    return out.manuscript();
  }

  /** 0 for what is no heading. */
  private int level(PdfLine line, List<Numbered.Kind> kinds) {
    String words = line.text();
    if (words.length() > HeadingShape.LONGEST || ENDS.matcher(words).matches()) {
      return 0;
    }
    int larger = sizes.indexOf(line.size());
    if (larger >= 0) {
      return larger + 1;
    }
    Numbered numbered = Numbered.of(words);
    if (numbered != null
        && (numbered.kind().isOfHeadings() || line.isBold() || HeadingShape.asks(words))) {
      if (!kinds.contains(numbered.kind())) {
        kinds.add(numbered.kind());
      }
      return Math.max(2, sizes.size() + 1) + kinds.indexOf(numbered.kind());
    }
    return line.isBold() && !BEGINS.matcher(words).matches() ? Math.max(2, sizes.size() + 1) : 0;
  }

  private boolean begins(PdfLine line, @Nullable PdfLine before) {
    if (before == null
        || BEGINS.matcher(line.text()).matches()
        || Numbered.of(line.text()) != null) {
      return true;
    }
    if (line.page() != before.page()) {
      return SENTENCE.matcher(before.text()).matches();
    }
    return line.top() - before.top() > GAP * line.size()
        || before.right() < SHORT * width
        || (before.right() < FULL * width && SENTENCE.matcher(before.text()).matches());
  }

  private void add(PdfLine line) {
    int skipped = 0;
    String link = lastLink;
    if (link != null && link.equals(firstLink(line))) {
      paragraph.setLength(paragraph.length() - PdfLink.end(link).length());
      skipped = 1;
    }
    if (paragraph.isEmpty()) {
      begun = line.page();
    } else if (LATIN.matcher(lastLetter).matches()
        && LATIN.matcher(line.text().substring(0, 1)).matches()) {
      paragraph.append(' ');
    }
    paragraph.append(line.markdown().substring(skipped));
    lastLetter = line.text().substring(line.text().length() - 1);
    lastLink = lastLink(line);
  }

  private static @Nullable String firstLink(PdfLine line) {
    return !line.links().isEmpty() && line.links().getFirst().from() == 0
        ? line.links().getFirst().target()
        : null;
  }

  private static @Nullable String lastLink(PdfLine line) {
    return !line.links().isEmpty() && line.links().getLast().to() == line.text().length()
        ? line.links().getLast().target()
        : null;
  }

  private void end() {
    if (!paragraph.isEmpty()) {
      var bullet = BULLET.matcher(paragraph);
      if (bullet.matches()) {
        out.itemOfMarkdown(0, "", bullet.group(1), begun);
      } else {
        out.paragraphsOfMarkdown(paragraph.toString(), begun);
      }
      paragraph.setLength(0);
      lastLink = null;
    }
  }
}
