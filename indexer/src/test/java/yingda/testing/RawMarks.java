package yingda.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The marks of all dialects of documentation sites, as a reader must not see them: outside of code.
 */
public final class RawMarks {
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?m)^\\s*(?:!!!|\\?\\?\\?\\+?|:{3,}|===[!+]?)(?:\\s.*|\\w.*|\\{.*)?$"),
          Pattern.compile("(?m)^\\s*///.*$"),
          Pattern.compile("(?m)^\\s*@tab\\b.*$"),
          Pattern.compile("\\[![A-Za-z]+]"),
          Pattern.compile("\\{%.*|\\{\\{.*|\\}\\}|%\\}"),
          Pattern.compile("\\{/\\*|\\*/\\}"),
          Pattern.compile("8<--|\\{!|!\\}|^<<<"),
          Pattern.compile("\\{(?:\\+\\+|--|==|~~|>>)|(?:\\+\\+|--|==|~~|<<)\\}"),
          Pattern.compile(
              "(?<![\\w+])\\+\\+[a-z0-9-]+(?:\\+[a-z0-9-]+)*\\+\\+|(?<![=\\w])==[^\\s=][^=\\n]*=="),
          Pattern.compile("(?m)^\\s*\\*\\[[^\\]]+]:|@\\[code|\\s[@:][a-z-]+=\""),
          Pattern.compile("(?i)\\[\\[?_?toc_?]]?|\\{:"),
          Pattern.compile("\\{ ?[.#][\\w-]+[^}]*}"),
          Pattern.compile("(?m)^\\s*(?:import .* from ['\"]|export (?:const|default) ).*$"),
          Pattern.compile("</?[A-Z][a-z]+[^>]*/?>"),
          Pattern.compile("(?m)^\\s*[!?]> |:id=|':(?:target|size|include)"),
          Pattern.compile("\\[\\[(?=\\p{IsHan})|%%\\p{IsHan}"),
          Pattern.compile("(?m)^\\([\\w.-]+\\)=$|^\\+\\+\\+"),
          Pattern.compile("\\[\\^"),
          Pattern.compile("\\|(?:version|release)\\|"),
          Pattern.compile(":(?:material|fontawesome|octicons)-[a-z-]+:"),
          Pattern.compile("(?m)^\\s*#{1,6}\\p{IsHan}[^#\\n]*$"),
          Pattern.compile("\\*\\*(?=\\p{IsHan}|[“（])|(?<=[\\p{IsHan}”）：。])\\*\\*|~~"));

  private RawMarks() {}

  /** What is left in an answer as it is shown, each with what stands around it. */
  public static List<String> in(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("pre, code").remove();
    String words = body.wholeText();
    List<String> found = new ArrayList<>();
    for (Pattern mark : MARKS) {
      Matcher matcher = mark.matcher(words);
      while (matcher.find()) {
        int from = Math.max(0, matcher.start() - 20);
        int to = Math.min(words.length(), matcher.end() + 20);
        found.add(words.substring(from, to));
      }
    }
    return found;
  }
}
