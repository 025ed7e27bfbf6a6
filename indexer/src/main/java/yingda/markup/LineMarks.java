package yingda.markup;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockParser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.jspecify.annotations.Nullable;

/**
 * The lines that documentation sites add to Markdown, in one table: they begin a callout, a tab or
 * a comment, or are nothing to a reader without the site. Code blocks are asked before, so the same
 * lines in code stay.
 */
final class LineMarks extends AbstractBlockParserFactory {
  /** A line of marks is short; what is longer is text. */
  private static final int LONGEST = 1_000;

  static final int CODE_INDENT = 4;
  private static final String FIRST = "!?=:/{<[@#-*(+1";

  /**
   * @param line a whole line without the space around it
   * @param block what it begins, given its indent; null if it is none after all
   */
  private record Rule(Pattern line, Start block) {
    static Rule titled(String line, Function<MatchResult, @Nullable String> title) {
      return new Rule(
          Pattern.compile(line),
          (mark, indent) -> {
            String words = title.apply(mark);
            return words == null ? null : new MarkLine(words);
          });
    }

    static Rule indented(String line, Function<MatchResult, String> title) {
      return new Rule(
          Pattern.compile(line), (mark, indent) -> new IndentedBlock(title.apply(mark), indent));
    }

    static Rule until(String line, String end, boolean isCode) {
      Pattern last = Pattern.compile(end);
      return new Rule(Pattern.compile(line), (mark, indent) -> new UntilBlock(last, isCode));
    }
  }

  @FunctionalInterface
  private interface Start {
    @Nullable BlockParser of(MatchResult mark, int indent);
  }

  private static final String LIQUID = "\\{%(?:(?!\\{%|%}).)*+%}";
  private static final String SHORTCODE = "\\{\\{[<%](?:(?!\\{\\{|}}).)*+}}";
  private static final String COMPONENT =
      "(?:<(?=[A-Z][\\w.]*[a-z])" + JsxTags.TAG + "|</[A-Z][\\w.]*[a-z][\\w.]*\\s*>)";

  private static final List<Rule> RULES =
      List.of(
          // MkDocs: !!! note "title", ??? tip, === "tab"; /// of its newer extension
          Rule.indented(
              "(?:!!!|\\?\\?\\?\\+?) ?([\\p{L}][\\p{L}\\p{N}_|-]*)(?:\\s+(.*))?",
              mark -> ContainerTitle.indented(mark.group(1), mark.group(2))),
          // Docsify: !> and ?> before a sentence
          new Rule(
              Pattern.compile("[!?]> ?(.*)"), (mark, indent) -> MarkLine.sentence(mark.group(1))),
          Rule.indented("===[!+]{0,2}\\s+[\"“'](.*)[\"”']", mark -> mark.group(1)),
          Rule.titled("/{3,}(?:\\s+[\\w-]+)?(?:\\s*\\|\\s*(.*))?", ContainerTitle::bar),
          // mkdocstrings: what is described of a program, and how
          new Rule(
              Pattern.compile("::: ([A-Za-z_]\\w{0,80}(?:\\.\\w{1,80}){1,20})"),
              (mark, indent) -> MarkLine.withOptions("`" + mark.group(1) + "`")),
          // VitePress, Docusaurus, MyST, Pandoc: ::: tip title, :::note[title], :::{note} title
          Rule.titled(":{2,}\\s*(.*?)[\\s:]*", ContainerTitle::fenced),
          Rule.titled("@tab(?::active)?\\s+([^#]+)(?:#.*)?", mark -> mark.group(1).strip()),
          Rule.titled(
              ":(?:class|name|open|sync|selected|icon|width|alt|align|color|margin|gutter|columns"
                  + "|caption|maxdepth|hidden|numbered|glob):(?:\\s.*)?",
              mark -> ""),
          // Liquid and Hugo
          Rule.until("\\{%-?\\s*comment\\s*-?%}.*", "\\{%-?\\s*endcomment", false),
          Rule.until("\\{%-?\\s*highlight\\s.*%}", "\\{%-?\\s*endhighlight", true),
          Rule.until("\\{\\{[<%]\\s*highlight\\s.*}}", "\\{\\{[<%]\\s*/\\s*highlight", true),
          Rule.titled("\\{%-?\\s*embed\\s+url=\"([^\"]*)\".*%}", mark -> "<" + mark.group(1) + ">"),
          Rule.titled("(?:(?:" + LIQUID + "|" + SHORTCODE + ")\\s*+)++", ContainerTitle::tags),
          // MDX
          Rule.titled("\\{/\\*.*\\*/}", mark -> ""),
          Rule.until("\\{/\\*.*", "\\*/}", false),
          Rule.titled("(?:" + COMPONENT + "\\s*+)++", ContainerTitle::tags),
          // HTML with Markdown in it, of MkDocs
          Rule.titled(
              "<(?:div|section|article|aside|figure|center|span)(?:\\s[^<>]*)?\\smarkdown\\b[^<>]*>",
              mark -> ""),
          // The meaning of an abbreviation, which the site shows to whom points at it
          Rule.titled("\\*\\[[^\\]\\[]{1,100}]:\\s.*", mark -> ""),
          // Contents, includes and attributes that stand alone
          Rule.titled(
              "(?i)(?:(?:[*-]|1\\.) toc|\\[\\[_?toc_?]]|\\[toc]|@\\[toc].*|\\{:toc}|<toc\\s*/?>)",
              mark -> ""),
          Rule.titled(
              "-{1,2}8<-{1,2}.*|\\{!.*!}|\\{\\{#include.*}}|<<<\\s*[@./].*|@\\[code[^\\]]*].*"
                  + "|!?\\[[^\\]\\[]*]\\([^()\\s]+\\s+['\"]:include\\b.*",
              mark -> ""),
          // What names a place or a part: MyST, kramdown
          Rule.titled(
              "\\([\\p{L}\\p{N}_.:/-]{1,100}\\)=|\\+\\+\\+(?:\\s*\\{.*})?|\\{::[^{}]*}",
              mark -> ""),
          // Footnotes, which go on indented
          new Rule(
              Pattern.compile("\\[\\^([^\\]\\s]{1,40})]:\\s*(.*)"),
              (mark, indent) ->
                  IndentedBlock.note("\\[" + mark.group(1) + "\\] " + mark.group(2), indent)));

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
    CharSequence line = state.getLine().getContent();
    int from = state.getNextNonSpaceIndex();
    if (state.isBlank()
        || state.getIndent() >= CODE_INDENT
        || line.length() - from > LONGEST
        || FIRST.indexOf(line.charAt(from)) < 0) {
      return none();
    }
    String text = line.subSequence(from, line.length()).toString().stripTrailing();
    BlockParser block =
        text.startsWith("#")
            ? LooseHeading.of(text, !matched.getParagraphLines().isEmpty())
            : begun(text, state.getIndent());
    return block == null ? none() : BlockStart.of(block).atIndex(line.length());
  }

  private static BlockStart none() {
    return BlockStart.none();
  }

  private static @Nullable BlockParser begun(String text, int indent) {
    for (Rule rule : RULES) {
      Matcher mark = rule.line().matcher(text);
      if (mark.matches()) {
        return rule.block().of(mark, indent);
      }
    }
    return null;
  }
}
