package yingda.manuscripts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned;
import yingda.cleaning.Cleaned.Line;

/**
 * Makes Markdown of a plain text: numbered lines that are short and no sentence are headings, in
 * the order in which their ways of numbering begin. Belongs to one thread.
 */
public final class NumberedText {
  /** Lines that stand together so short are kept as lines. */
  private static final int SHORT = 40;

  /** What Markdown knows as a question and its answer. */
  private static final Pattern LABELLED =
      Pattern.compile("(?i)(?:问|問|答|q|a)\\s{0,9}\\d{0,9}\\s{0,9}[:：.、].*");

  /** What numbers headings, and items that are no more than a line. */
  private static final Set<Numbered.Kind> ALSO_OF_ITEMS =
      Set.of(Numbered.Kind.HAN, Numbered.Kind.HAN_IN_BRACKETS, Numbered.Kind.ARTICLE);

  private static final int LONGEST_ABOVE = 20;
  private static final Pattern SENTENCE = Pattern.compile(".*[。；;，,！!？?、].*");
  private static final Pattern FIRST = Pattern.compile("\\s*(?:1\\s?[.、．](?!\\d)|[（(]1[)）])");

  private static final Pattern ITEM =
      Pattern.compile("(\\s*)(?:([0-9]{1,3})[.．]\\s+|([•●◆■▪○➢-])\\s+)(\\S.*)");

  private final ManuscriptWriter out = new ManuscriptWriter();
  private final TextLines lines;
  private final NumberedSeries series;
  private final Map<Integer, Numbered> chapters;
  private final Set<Numbered.Kind> kindsOfChapters = EnumSet.noneOf(Numbered.Kind.class);
  private final List<Numbered.Kind> kinds = new ArrayList<>();
  private final List<Integer> indents = new ArrayList<>();
  private boolean inParagraph;

  /** Whether the line before breaks off inside a sentence. */
  private boolean isOpen;

  private NumberedText(List<Line> lines) {
    this.lines = new TextLines(lines);
    this.series = new NumberedSeries(this.lines);
    this.chapters = Chapters.of(this.lines);
    chapters.values().forEach(chapter -> kindsOfChapters.add(chapter.kind()));
  }

  public static Manuscript manuscript(Cleaned text) {
    return new NumberedText(new GluedLines(text.contents(), text.title()).apart(text.lines()))
        .write(text.title());
  }

  private Manuscript write(@Nullable String known) {
    int from = lines.next(0);
    if (from < lines.size()) {
      String first = lines.words(from);
      boolean isTitle = known == null ? isTitle(from) : first.equals(known);
      String title = known == null && isTitle ? first : known;
      if (title != null) {
        out.heading(1, title, lines.line(from).number());
      }
      for (int i = isTitle ? from + 1 : from; i < lines.size(); i++) {
        if (title == null || !lines.words(i).equals(title)) {
          write(i);
        }
      }
    }
    return out.manuscript();
  }

  private boolean isTitle(int at) {
    String words = lines.words(at);
    return words.length() <= HeadingShape.LONGEST
        && numbered(at) == null
        && !LABELLED.matcher(words).matches()
        && !HeadingShape.endsAsText(words)
        && lines.next(at + 1) < lines.size();
  }

  private void write(int at) {
    Line line = lines.line(at);
    String words = lines.words(at);
    boolean goesOn = isOpen;
    isOpen = false;
    if (words.isEmpty()) {
      inParagraph = false;
      return;
    }
    Numbered numbered = numbered(at);
    if (numbered != null && isHeading(at, numbered)) {
      out.heading(level(at, numbered.kind()), titleOf(words, numbered), line.number());
      inParagraph = false;
      indents.clear();
      return;
    }
    if (numbered == null && isAboveList(at, words)) {
      boolean colon = words.endsWith("：") || words.endsWith(":");
      String heading = colon ? words.substring(0, words.length() - 1) : words;
      out.heading(3 + kinds.size(), heading, line.number());
      inParagraph = false;
      return;
    }
    Matcher item = ITEM.matcher(line.text());
    if (item.matches()) {
      String number = item.group(2);
      out.item(
          depth(item.group(1).length()),
          number == null ? "" : number,
          item.group(4),
          line.number());
      inParagraph = false;
      return;
    }
    indents.clear();
    if (goesOn && numbered == null && !LABELLED.matcher(words).matches()) {
      out.moreOfParagraph(words);
      isOpen = breaksOff(words);
      return;
    }
    boolean isShort =
        words.length() <= SHORT && numbered == null && !LABELLED.matcher(words).matches();
    if (inParagraph && isShort) {
      out.lineOfParagraph(words, line.number());
    } else {
      out.paragraph(words, line.number());
    }
    inParagraph = isShort;
    isOpen = breaksOff(words);
  }

  private static boolean breaksOff(String words) {
    return words.endsWith("，") || words.endsWith("、");
  }

  private @Nullable Numbered numbered(int at) {
    Numbered chapter = chapters.get(at);
    return chapter == null ? lines.numbered(at) : chapter;
  }

  /** Below the ways of numbering that began before; a chapter is above whatever it may hold. */
  private int level(int at, Numbered.Kind kind) {
    if (!kinds.contains(kind)) {
      int place = kinds.size();
      if (kind.isOfChapters()) {
        place = kind == Numbered.Kind.CHAPTER && kinds.contains(Numbered.Kind.PART) ? 1 : 0;
      } else if (chapters.containsKey(at)) {
        while (place > 0 && kinds.get(place - 1).isDecimal()) {
          place--;
        }
      }
      kinds.add(place, kind);
    }
    return 2 + kinds.indexOf(kind);
  }

  /** What a question is numbered by is no part of it. */
  private static String titleOf(String words, Numbered numbered) {
    return HeadingShape.asks(words) ? numbered.rest() : words;
  }

  /** A short line that stands apart, directly above a list that begins with 1. */
  private boolean isAboveList(int at, String words) {
    int next = lines.next(at + 1);
    return words.length() <= LONGEST_ABOVE
        && (at == 0 || lines.words(at - 1).isEmpty())
        && next < lines.size()
        && !LABELLED.matcher(words).matches()
        && !SENTENCE.matcher(words).matches()
        && FIRST.matcher(lines.line(next).text()).lookingAt();
  }

  private int depth(int indent) {
    while (!indents.isEmpty() && indents.getLast() > indent) {
      indents.removeLast();
    }
    if (indents.isEmpty() || indents.getLast() < indent) {
      indents.add(indent);
    }
    return indents.size() - 1;
  }

  private boolean isHeading(int at, Numbered numbered) {
    if (chapters.containsKey(at)) {
      return true;
    }
    if (!HeadingShape.fits(lines.words(at), numbered)
        || kindsOfChapters.contains(numbered.kind())) {
      return false;
    }
    return numbered.kind().isOfHeadings()
        ? !isAlone(at, numbered.kind())
        : series.areHeadings(at, numbered.kind());
  }

  /** An item with nothing below it would be lost as a heading: the next is its like or above it. */
  private boolean isAlone(int at, Numbered.Kind kind) {
    if (!ALSO_OF_ITEMS.contains(kind)) {
      return false;
    }
    int next = lines.next(at + 1);
    Numbered below = next < lines.size() ? numbered(next) : null;
    int place = kinds.contains(kind) ? kinds.indexOf(kind) : kinds.size();
    return next >= lines.size()
        || (below != null
            && (below.kind() == kind
                || below.kind().isOfChapters()
                || kinds.subList(0, place).contains(below.kind())));
  }
}
