package yingda.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.markup.LiteralSpans;

/**
 * Brings in what a page takes from other files, each documentation site by a mark of its own. Only
 * files inside the imported folder are read; what is not there is told and leaves nothing. Belongs
 * to one thread.
 */
public final class Includes {
  private static final int DEEPEST = 5;
  private static final int MOST_FILES = 500;
  private static final long LARGEST = 1_000_000;

  /** Where sites keep what pages share, below the folder or beside the page. */
  private static final List<String> SHARED =
      List.of("", "_includes", "includes", "snippets", "docs");

  private static final Pattern FENCE = Pattern.compile("\\s{0,12}(`{3,}|~{3,})([^`]*)");

  /** A line that names a file and nothing else, in the ways of the sites that know it. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("-{1,2}8<-{1,2}\\s+[\"']([^\"':]+)(?::([^\"']*))?[\"'].*"),
          Pattern.compile(
              "\\{%-?\\s*include(?:_relative|-markdown)?\\s+[\"']?([^\"'\\s%]+)[\"']?()[^%]*%}"),
          Pattern.compile("<!--\\s*@include:\\s*([^\\s{}#]+)(?:#\\w+)?(\\{[^{}]*})?\\s*-->"),
          Pattern.compile(
              "\\{\\{[<%]\\s*(?:readfile|include|include-file|snippet)\\s+(?:(?:file|path)=)?"
                  + "[\"']?([^\"'\\s>%]+)[\"']?()[^}]*}}"),
          Pattern.compile("\\{!\\s*([^!\\s]+)\\s*()!}"),
          Pattern.compile("\\{\\{#include\\s+([^{}\\s:]+)(:[^{}]*)?}}"),
          Pattern.compile("<<<\\s*([@./][^\\s{#]+)()\\S*"),
          Pattern.compile(
              "!?\\[[^\\]\\[]{0,100}]\\(([^()\\s]{1,300})\\s+['\"]:include\\b()[^'\"]{0,200}['\"]\\)"),
          Pattern.compile("!\\[\\[([^\\]\\[|#]{1,200})()[^\\]\\[]{0,200}]]"),
          Pattern.compile("@\\[code[^\\]\\[]{0,100}]\\(([^()\\s]{1,300})()\\)"));

  /** What MyST brings in stands as a block of its own, with options in it. */
  private static final Pattern FENCED =
      Pattern.compile("(?<![`~:])(`{3,}+|~{3,}+|:{3,}+)\\s?\\{include}\\s{1,9}(\\S{1,300})");

  private static final Pattern OPTION = Pattern.compile(":[\\w-]{1,60}:.*");

  /** Around a list of files, one a line. */
  private static final Pattern LIST = Pattern.compile("-{1,2}8<-{1,2}");

  /** A line of a list that is no text of the page, should the list never end. */
  private static final Pattern FILE =
      Pattern.compile("\"?[^\\s\"]{1,300}\\.\\w{1,5}(?::[^\\s\"]*)?\"?");

  private static final Pattern IMPORT =
      Pattern.compile("import\\s+(\\w+)\\s+from\\s+['\"]([^'\"]+\\.mdx?)['\"]\\s*;?");

  private static final Pattern COMPONENT = Pattern.compile("<([A-Z]\\w*+)[^<>]*+(?<=/)>");

  /** Its value is in the configuration of the site. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\{\\{\\s{0,9}([\\p{L}$_][\\w.$-]{0,100})\\s{0,9}(?:\\|[^{}]{0,200})?}}");

  private static final Pattern RANGE = Pattern.compile("[{:]?([0-9]{1,6})?[,:]([0-9]{1,6})?}?");

  /** What a page may grow by: far more than anybody reads. */
  private static final int MOST_LINES = 50_000;

  private final Path page;
  private final Path root;
  private final Consumer<String> missing;
  private int files;
  private int lines;

  /**
   * @param page brings in files of its folder and of the imported one
   * @param missing hears of each mark that nothing is brought in for, as it is written
   */
  Includes(SourceFile page, Consumer<String> missing) {
    this.page = page.path().toAbsolutePath().normalize();
    this.root = page.root();
    this.missing = missing;
  }

  /** A text, and the number of the line in the page that each of its lines comes from. */
  public record Body(String text, List<Integer> lines) {
    /** A text that brings in nothing. */
    public static Body of(String text, int first) {
      int count = (int) text.chars().filter(letter -> letter == '\n').count() + 1;
      return new Body(text, IntStream.range(first, first + count).boxed().toList());
    }
  }

  /**
   * @param first the number of its first line
   */
  Body into(String text, int first) {
    List<String> whole = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    Reading reading = new Reading(page, 0);
    int number = first;
    for (String line : text.split("\n", -1)) {
      for (String brought : reading.next(line)) {
        whole.add(brought);
        numbers.add(number);
      }
      number++;
    }
    return new Body(String.join("\n", whole), numbers);
  }

  /** One file on the way through its lines. */
  private final class Reading {
    private final Path file;
    private final int depth;
    private final Map<String, String> components = new HashMap<>();
    private @Nullable String fence;

    /** What ends the block that a file was brought in for. */
    private @Nullable String ending;

    private boolean inList;

    Reading(Path file, int depth) {
      this.file = file;
      this.depth = depth;
    }

    List<String> next(String line) {
      boolean code = fence != null;
      String mark = line.strip();
      if (ending != null) {
        boolean ended = isEndedBy(mark);
        boolean option = mark.isEmpty() || OPTION.matcher(mark).matches();
        ending = option ? ending : null;
        if (ended || option) {
          return mark.isEmpty() ? List.of(line) : List.of();
        }
      }
      if (!code && (inList || LIST.matcher(mark).matches())) {
        return listed(line, mark);
      }
      Matcher fenced = FENCED.matcher(mark);
      if (!code && fenced.matches()) {
        List<String> brought = bring(fenced.group(2), "", mark, false);
        ending = brought == null ? null : fenced.group(1);
        if (brought != null) {
          return indented(brought, line);
        }
      }
      turn(line);
      Matcher imported = IMPORT.matcher(mark);
      if (!code && imported.matches()) {
        components.put(imported.group(1), imported.group(2));
        return List.of(line);
      }
      if (!code && line.contains("{{")) {
        nameVariables(line);
      }
      List<String> brought = brought(mark, code);
      return brought == null ? List.of(line) : indented(brought, line);
    }

    private boolean isEndedBy(String mark) {
      return mark.startsWith(String.valueOf(ending)) && mark.chars().distinct().count() == 1;
    }

    /** A line of a list of files; one behind a semicolon is left out. */
    private List<String> listed(String line, String mark) {
      if (LIST.matcher(mark).matches()) {
        inList = !inList;
        return List.of();
      }
      if (mark.isEmpty() || mark.startsWith(";")) {
        return List.of();
      }
      List<String> brought = bring(mark.replace("\"", ""), "", mark, false);
      if (brought == null) {
        return FILE.matcher(mark).matches() ? List.of() : List.of(line);
      }
      return indented(brought, line);
    }

    private static List<String> indented(List<String> brought, String line) {
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      return brought.stream().map(one -> one.isEmpty() ? one : indent + one).toList();
    }

    private void nameVariables(String line) {
      BitSet literal = LiteralSpans.of(line);
      VARIABLE
          .matcher(line)
          .results()
          .filter(variable -> !literal.get(variable.start()))
          .forEach(variable -> missing.accept("{{ " + variable.group(1) + " }}"));
    }

    private void turn(String line) {
      Matcher mark = FENCE.matcher(line);
      if (!mark.matches()) {
        return;
      }
      String current = fence;
      if (current == null) {
        fence = mark.group(1);
      } else if (mark.group(1).startsWith(current) && mark.group(2).isBlank()) {
        fence = null;
      }
    }

    /** Null if the line is none of the marks, or shows one in code. */
    private @Nullable List<String> brought(String mark, boolean code) {
      Matcher component = COMPONENT.matcher(mark);
      if (component.matches() && !code) {
        String target = components.get(component.group(1));
        if (target == null) {
          missing.accept("<" + component.group(1) + ">");
          return null;
        }
        return bring(target, "", mark, false);
      }
      for (Pattern pattern : MARKS) {
        Matcher include = pattern.matcher(mark);
        if (include.matches()) {
          String part = include.group(2) == null ? "" : include.group(2);
          return bring(include.group(1), part, mark, code);
        }
      }
      return null;
    }

    private @Nullable List<String> bring(String target, String part, String mark, boolean code) {
      Path found =
          depth < DEEPEST && files < MOST_FILES && lines < MOST_LINES ? find(target) : null;
      String text = found == null ? null : read(found);
      if (found == null || text == null) {
        if (!code) {
          missing.accept(mark);
        }
        return null;
      }
      files++;
      Reading inside = new Reading(found, depth + 1);
      List<String> brought = new ArrayList<>();
      part(text.lines().toList(), part).forEach(line -> brought.addAll(inside.next(line)));
      lines += brought.size();
      return mark.startsWith("<<<") ? fenced(brought) : brought;
    }

    private @Nullable Path find(String target) {
      String name = target.replaceFirst("^(?:@site|@)?/", "");
      List<Path> places = new ArrayList<>();
      if (name.equals(target)) {
        places.add(file.resolveSibling(nothing(name)));
      }
      SHARED.forEach(folder -> places.add(root.resolve(folder).resolve(nothing(name))));
      return places.stream()
          .map(Path::normalize)
          .filter(place -> place.startsWith(root) && !place.equals(file))
          .filter(Files::isRegularFile)
          .findFirst()
          .orElse(null);
    }

    /** The name, or one of no file if it can't be a name here. */
    private String nothing(String name) {
      try {
        return Path.of(name).toString();
      } catch (InvalidPathException e) {
        return "";
      }
    }
  }

  private @Nullable String read(Path found) {
    try {
      if (!found.toRealPath().startsWith(root.toRealPath()) || Files.size(found) > LARGEST) {
        return null;
      }
      String text = TextFile.read(new SourceFile(found, found.toString(), "include"));
      int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
      return end < 0 ? text : text.substring(Math.min(text.length(), end + "\n---\n".length()));
    } catch (IOException | RejectedException e) {
      return null;
    }
  }

  /** The lines that a mark asks for: by their numbers, or between two marks that name a part. */
  private static List<String> part(List<String> lines, String part) {
    Matcher range = RANGE.matcher(part);
    if (part.isEmpty()) {
      return lines;
    }
    if (range.matches()) {
      int from = range.group(1) == null ? 1 : Integer.parseInt(range.group(1));
      int to = range.group(2) == null ? lines.size() : Integer.parseInt(range.group(2));
      int start = Math.max(0, Math.min(from - 1, lines.size()));
      return lines.subList(start, Math.max(start, Math.min(to, lines.size())));
    }
    int start = indexOf(lines, "[start:" + part + "]");
    int end = indexOf(lines, "[end:" + part + "]");
    return start < 0 || end < start ? lines : lines.subList(start + 1, end);
  }

  private static int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(mark)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> fenced(List<String> lines) {
    List<String> code = new ArrayList<>(lines);
    code.addFirst("~~~~~~");
    code.addLast("~~~~~~");
    return code;
  }
}
