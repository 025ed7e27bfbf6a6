package yingda.markup;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marks that documentation sites add inside a line, and the Markdown that says the same without
 * the site. Code, tags and what stands behind a backslash stay. None of the patterns can pass the
 * beginning of another mark of its kind, so the work grows with the text, not with its square.
 */
final class InlineMarks {
  /**
   * @param sign what every such mark has
   * @param words what is left of it
   */
  private record Rule(String sign, Pattern mark, Function<MatchResult, String> words) {
    Rule(String sign, String mark, Function<MatchResult, String> words) {
      this(sign, Pattern.compile(mark), words);
    }
  }

  /** A variable nobody knows the value of is shown as one of ours, to be filled in. */
  private static final String BLANK = "{%s}";

  private static final String ATTRIBUTE =
      "(?:[#.][\\p{L}\\p{N}_:-]{1,80}|(?:id|class|width|height|target|rel|loading|align|style|title|lang|start|linenums|hl_lines|data-[\\w-]{1,40})=(?:\"[^\"{}\\n"
          + "]{0,200}\"|'[^'{}\\n"
          + "]{0,200}'|[^\\s{}\"']{1,200}))";

  private static final Map<String, String> EMOJI =
      Map.ofEntries(
          Map.entry("warning", "⚠️"),
          Map.entry("bulb", "💡"),
          Map.entry("white_check_mark", "✅"),
          Map.entry("heavy_check_mark", "✔️"),
          Map.entry("x", "❌"),
          Map.entry("star", "⭐"),
          Map.entry("tada", "🎉"),
          Map.entry("rocket", "🚀"),
          Map.entry("fire", "🔥"),
          Map.entry("memo", "📝"),
          Map.entry("pushpin", "📌"),
          Map.entry("smile", "😄"),
          Map.entry("heart", "❤️"),
          Map.entry("point_right", "👉"),
          Map.entry("thumbsup", "👍"),
          Map.entry("+1", "👍"),
          Map.entry("pray", "🙏"),
          Map.entry("phone", "☎️"),
          Map.entry("exclamation", "❗"),
          Map.entry("question", "❓"),
          Map.entry("information_source", "ℹ️"));

  private static final List<Rule> RULES =
      List.of(
          new Rule("{/*", "\\{/\\*(?:(?!\\{/\\*|\\*/})[\\s\\S])*+\\*/}", mark -> ""),
          new Rule(
              "](",
              "\\]\\(\\s{0,3}((?:\\{\\{[^{}\\n]*+}}|\\{%[^{}\\n]*+%})[^()\\s{}]*+)\\s{0,3}\\)",
              mark -> "](" + target(mark.group(1)) + ")"),
          new Rule("{{", "\\{\\{[<%](?:(?!\\{\\{|}}).)*+}}", mark -> shortcode(mark.group())),
          new Rule("{{", "\\{\\{[#/!^>&](?:(?!\\{\\{|}}).)*+}}", mark -> ""),
          new Rule(
              "{{",
              "(?<!\\{)\\{\\{\\{?([^{}\\n]{1,200})}?}}(?!})",
              mark -> variable(mark.group(1).strip())),
          new Rule("{%", "\\{%(?:(?!\\{%|%}).)*+%}", mark -> bold(TagWords.of(mark.group()))),
          new Rule(
              "`",
              "\\{[a-z][a-z:+-]{0,30}}`([^`<\\n]{0,300}?)\\s{0,3}(?:<([^`<>\\n]{0,300})>)?`",
              mark -> mark.group(1).isEmpty() ? mark.group(2) : mark.group(1)),
          new Rule(
              "]{",
              "(?<!])\\[([^\\]\\[\\n]{1,200})]\\{\\s{0,3}"
                  + ATTRIBUTE
                  + "(?:\\s{1,3}"
                  + ATTRIBUTE
                  + "){0,20}\\s{0,3}}",
              mark -> mark.group(1)),
          // Docsify: what a link or a heading is to do
          new Rule(
              ":",
              "(\\]\\([^()\\s]{1,300}) {1,3}(?:':[a-z][^'\\n"
                  + "]{0,200}'|\":[a-z][^\"\\n"
                  + "]{0,200}\") ?\\)",
              mark -> mark.group(1) + ")"),
          new Rule(":id=", "[ \\t]:id=[\\p{L}\\p{N}_-]{1,80}(?=\\s|$)", mark -> ""),
          // Obsidian: notes within and linked, comments, names of blocks
          new Rule(
              "[[",
              "(?<!\\[)(!?)\\[\\[(?=\\p{L}|[^\\]\\n]{0,20}\\p{IsHan})([^\\[\\]|\\n]{1,200})"
                  + "(?:\\|([^\\[\\]\\n]{1,200}))?]](?![(\\]])",
              InlineMarks::note),
          new Rule("%%", "(?<![\\w%])%%(?!%)[^%\\n]{1,300}%%(?![\\w%])", mark -> ""),
          new Rule(" ^", "(?m)[ \\t]\\^[a-z][a-z0-9-]{2,40}$", mark -> ""),
          // H~2~O and 19^th^
          new Rule("~", "(?<=[A-Za-z])~([0-9]{1,3})~(?!~)", mark -> mark.group(1)),
          new Rule("^", "(?<=[A-Za-z0-9])\\^([A-Za-z0-9]{1,4})\\^(?!\\^)", mark -> mark.group(1)),
          new Rule(
              "{",
              " ?\\{:?\\s{0,3}" + ATTRIBUTE + "(?:\\s{1,3}" + ATTRIBUTE + "){0,20}\\s{0,3}}",
              mark -> ""),
          // Critic: what was put in and what instead, and not what was taken out
          new Rule("{--", "\\{--(?:(?!\\{--|--})[^\\n])*+--}", mark -> ""),
          new Rule("{>>", "\\{>>(?:(?!\\{>>|<<})[^\\n])*+<<}", mark -> ""),
          new Rule(
              "{++", "\\{\\+\\+((?:(?!\\{\\+\\+|\\+\\+})[^\\n])*+)\\+\\+}", mark -> mark.group(1)),
          new Rule("{==", "\\{==((?:(?!\\{==|==})[^\\n])*+)==}", mark -> mark.group(1)),
          new Rule(
              "{~~",
              "\\{~~(?:(?!\\{~~|~>|~~})[^\\n])*+~>((?:(?!\\{~~|~~})[^\\n])*+)~~}",
              mark -> mark.group(1)),
          // Marked, put in, and keys
          new Rule(
              "==",
              "(?<![=\\w])==(?=[^\\s=])([^=\\n]{1,300})(?<=[^\\s=])==(?![=\\w])",
              mark -> mark.group(1)),
          new Rule(
              "^^",
              "(?<!\\^)\\^\\^(?=[^\\s^])([^\\^\\n]{1,300})(?<=[^\\s^])\\^\\^(?!\\^)",
              mark -> mark.group(1)),
          new Rule(
              "++",
              "(?<![\\w+])\\+\\+([a-z0-9-]{1,20}(?:\\+[a-z0-9-]{1,20}){0,4})\\+\\+(?![\\w+])",
              mark -> keys(mark.group(1))),
          new Rule(
              "++",
              "(?<![\\w+])\\+\\+(?=[^\\s+])([^+\\n"
                  + "]{0,300}\\p{IsHan}[^+\\n"
                  + "]{0,300})(?<=[^\\s+])\\+\\+(?![\\w+])",
              mark -> mark.group(1)),
          new Rule("[^", "\\[\\^([^\\]\\[\\s]{1,40})\\]", mark -> "\\[" + mark.group(1) + "\\]"),
          new Rule(
              "|",
              "\\|(version|release|today|project|product)\\|",
              mark -> BLANK.formatted(mark.group(1))),
          new Rule(
              ":",
              " ?:(?:material|fontawesome|octicons|simple|fa|bi)-[a-z0-9-]{1,60}:",
              mark -> ""),
          new Rule(
              ":",
              ":(" + String.join("|", EMOJI.keySet()).replace("+", "\\+") + "):",
              mark -> EMOJI.getOrDefault(mark.group(1), mark.group())));

  /** The name of a variable, without what a template does with it. */
  private static final Pattern NAME = Pattern.compile("[.$]?([^|\\s\"']{1,100})\\s*(?:\\|.*)?");

  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']{0,300})[\"']");

  private static final Pattern LINKED = Pattern.compile("\\slink\\s+([^\\s%]{1,300})");

  private static final Pattern PARAMETER =
      Pattern.compile("\\{\\{[<%]\\s*(?:param|var)\\s+[\"']?([\\w.-]{1,100}).*");

  private InlineMarks() {}

  static String plain(String text) {
    String plain = text;
    for (Rule rule : RULES) {
      if (plain.contains(rule.sign())) {
        plain = replaced(rule, plain);
      }
    }
    return plain.indexOf('<') < 0 ? plain : JsxTags.plain(plain);
  }

  private static String replaced(Rule rule, String text) {
    Matcher mark = rule.mark().matcher(text);
    if (!mark.find()) {
      return text;
    }
    BitSet literal = LiteralSpans.of(text);
    StringBuilder plain = new StringBuilder();
    int from = 0;
    do {
      if (!literal.get(mark.start())) {
        plain.append(text, from, mark.start()).append(rule.words().apply(mark));
        from = mark.end();
      }
    } while (mark.find());
    return plain.append(text, from, text.length()).toString();
  }

  private static String shortcode(String tag) {
    Matcher parameter = PARAMETER.matcher(tag);
    return parameter.matches() ? BLANK.formatted(parameter.group(1)) : bold(TagWords.of(tag));
  }

  /** As they stand on a keyboard: Ctrl+Alt+Del. */
  private static String keys(String names) {
    return Stream.of(names.split("\\+", -1))
        .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.joining("+"));
  }

  /** A note is not brought in here, and a link to one is called by its name. */
  private static String note(MatchResult mark) {
    if (!mark.group(1).isEmpty()) {
      return "";
    }
    return mark.group(3) == null ? "《" + mark.group(2).replace("#", " › ") + "》" : mark.group(3);
  }

  private static String bold(String title) {
    return title.isEmpty() ? "" : "**" + title + "** ";
  }

  private static String variable(String expression) {
    Matcher quoted = QUOTED.matcher(expression);
    if (quoted.lookingAt()) {
      return quoted.group(1);
    }
    Matcher name = NAME.matcher(expression);
    return BLANK.formatted(name.matches() ? name.group(1) : expression);
  }

  /** Where a link leads whose address the site works out: the page it names, if it names one. */
  private static String target(String template) {
    Matcher quoted = QUOTED.matcher(template);
    Matcher linked = LINKED.matcher(template);
    if (quoted.find()) {
      return quoted.group(1).replace(' ', '-');
    }
    return linked.find() ? linked.group(1) : template.substring(template.lastIndexOf('}') + 1);
  }
}
