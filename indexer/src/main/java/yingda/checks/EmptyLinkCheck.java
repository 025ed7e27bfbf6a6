package yingda.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Term;

/** Looks for links without words, which no reader sees. Safe for concurrent use. */
final class EmptyLinkCheck implements Check {
  /** A picture needs no words, and a link may be around one. */
  private static final Pattern LINK =
      Pattern.compile(
          "(?<![!\\\\])\\[[\\s\\p{Z}\\u200B\\uFEFF]*+\\]\\(\\s*+<?([^)\\s>]++)[^)\\n]*+\\)");

  @Override
  public List<Finding> of(Document document, Entry entry) {
    List<Finding> findings = new ArrayList<>();
    AnswerCheck.of(entry)
        .forEach((field, answer) -> addFindings(document, entry, field, answer, findings));
    return findings;
  }

  /** Code hides a link, and is words inside one. */
  private static void addFindings(
      Document document, Entry entry, String field, String answer, List<Finding> findings) {
    Matcher link = LINK.matcher(PlainProse.withoutCode(answer));
    while (link.find()) {
      if (LINK.matcher(answer).region(link.start(), link.end()).lookingAt()) {
        Place place = Place.of(document, entry, field, link.start(), link.end());
        Term message = Term.of("link-without-words", link.group(1));
        findings.add(new Finding(CheckRule.EMPTY_LINK, place, message, null));
      }
    }
  }
}
