package yingda.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.cleaning.Cleaned.Line;
import yingda.hanlp.HanLp;
import yingda.text.Normalizer;

/**
 * What sites for downloads put around a document: how many pages can be read, who holds the rights,
 * advice how to unpack, a place for comments. Whole lines, and only in a text that has a line no
 * author writes.
 */
final class SiteLines {
  /** One spelling for both kinds of characters; each stays in its place. */
  private static final Normalizer NORMALIZER = HanLp.normalizer();

  /** No author writes these: whoever has one was copied from such a site. */
  private static final List<Pattern> CERTAIN =
      patterns(
          "(?<title>.{2,60})_第\\d{1,4}页",
          "已阅读\\d+页[,，]?还剩\\d+页未读.{0,20}",
          "版权说明[:：]本文档由用户提供并上传.*",
          "[•·\\s]*\\d{0,2}[.、]?\\s?本站所有资源如无特殊说明.*",
          "[•·\\s]*\\d{0,2}[.、]?\\s?人人文库网仅提供信息存储空间.*",
          "[•·\\s]*(?:\\d{1,2}[.、]\\s?){0,2}下载文档前请自行甄别文档内容的完整性.*",
          "[•·\\s]*(?:\\d{1,2}[.、]\\s?){0,2}[\"“”]仅部分预览[\"“”]的文档.*",
          ".{1,8}网小编.{0,8}整理了?.{0,30}《(?<book>[^》]{2,60})》.*(?:找到|查看|阅读)更多.*",
          "本文档由.{1,20}(?:上传|收集|整理)[,，]?.{0,10}(?:下载|版权).*");

  /** What stands among them, and could be written elsewhere. */
  private static final List<Pattern> AROUND =
      patterns(
          "下载本文档|合集下载|文档简介|温馨提示|评论|提交评论|相关文档|最新文档|立即下载|免费下载|收藏|举报|分享",
          "\\d{1,4}/\\d{2,4}",
          "[•·\\s]*\\d{0,2}[.、]?\\s?本站(?:的文档|rar压缩包|不保证|所有).*",
          "[•·\\s]*\\d{0,2}[.、]?\\s?未经权益所有人同意不得将文件中的内容.*",
          "[•·\\s]*\\d{0,2}[.、]?\\s?下载文件中如有侵权或不适当内容.*",
          "[•·\\s]*(?:\\d{1,2}[.、]\\s?){0,2}如文档侵犯您的权益.*");

  private SiteLines() {}

  private static List<Pattern> patterns(String... patterns) {
    return List.of(patterns).stream().map(Pattern::compile).toList();
  }

  static Cleaned clean(Cleaned text) {
    Line first = null;
    String title = null;
    for (Line line : text.lines()) {
      Matcher match = match(CERTAIN, line);
      if (match != null) {
        first = first == null ? line : first;
        title = title == null ? title(match, line) : title;
      }
    }
    if (first == null) {
      return text;
    }
    List<Line> kept = new ArrayList<>();
    for (Line line : text.lines()) {
      if (match(CERTAIN, line) == null && match(AROUND, line) == null) {
        kept.add(line);
      }
    }
    return text.titled(title).keeping(kept, first, "cleaned-site");
  }

  private static @Nullable Matcher match(List<Pattern> patterns, Line line) {
    String words = NORMALIZER.normalize(line.text().strip());
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(words);
      if (matcher.matches()) {
        return matcher;
      }
    }
    return null;
  }

  /** As the line writes it. */
  private static @Nullable String title(Matcher match, Line line) {
    for (String group : List.of("title", "book")) {
      if (match.namedGroups().containsKey(group) && match.group(group) != null) {
        return line.text().strip().substring(match.start(group), match.end(group));
      }
    }
    return null;
  }
}
