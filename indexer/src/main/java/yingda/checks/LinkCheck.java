package yingda.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.checks.Links.Target;
import yingda.document.Anchor;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Term;

/** Looks for links to documents and entries that are not there. */
final class LinkCheck implements Check {
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\\1|\\z)|`[^`\\n]*`|<!--(?:(?!<!--|-->).)*+-->");

  /** From the end of its words on: to look for their beginning takes long where there is none. */
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\]\\(<?([^\\])\\s>]++)[^\\])\\n]*+\\)");

  /** An author may name a place in an answer, too. */
  private static final Pattern NAMED =
      Pattern.compile("(?:id|name)\\s*=\\s*[\"']([^\"']+)[\"']|\\{#([^{}\\s]++)}");

  private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6}[ \\t]++(.*)$");

  private final Published published;

  LinkCheck(Published published) {
    this.published = published;
  }

  @Override
  public List<Finding> of(Document document, Entry entry) {
    List<Finding> findings = new ArrayList<>();
    AnswerCheck.of(entry)
        .forEach(
            (field, answer) -> {
              Matcher link = LINK.matcher(PlainProse.blank(CODE, answer));
              while (link.find()) {
                Term message = message(link.group(1), document);
                if (message != null) {
                  Place place = Place.of(document, entry, field, link.start(1), link.end(1));
                  findings.add(new Finding(CheckRule.DEAD_LINK, place, message, null));
                }
              }
            });
    return findings;
  }

  private @Nullable Term message(String href, Document from) {
    Target target = Links.target(href, from);
    if (target == null) {
      return null;
    }
    Document found = find(target.id(), from);
    if (found == null) {
      return Term.of("link-to-nothing", target.id());
    }
    if (target.anchor().isEmpty() || places(found).contains(lower(target.anchor()))) {
      return null;
    }
    return Term.of("link-to-no-entry")
        .with("document", target.id())
        .with("anchor", target.anchor());
  }

  private @Nullable Document find(String id, Document from) {
    if (id.equals(from.id())) {
      return from;
    }
    return published.of(id).or(() -> published.edition(Document.familyOf(id))).orElse(null);
  }

  /** Entries, the headings above them, and what is named or is a heading inside their answers. */
  private static Set<String> places(Document document) {
    Set<String> places = new HashSet<>();
    places.add(lower(Anchor.of(document.title())));
    for (Entry entry : document.entries()) {
      places.add(lower(entry.anchor()));
      entry.path().forEach(heading -> places.add(lower(Anchor.of(heading))));
      NAMED
          .matcher(entry.answer())
          .results()
          .forEach(
              name -> places.add(lower(name.group(1) == null ? name.group(2) : name.group(1))));
      HEADING
          .matcher(entry.answer())
          .results()
          .forEach(heading -> places.add(lower(Anchor.of(unclosed(heading.group(1))))));
    }
    return places;
  }

  /** Without the marks that may stand behind a heading, too. */
  private static String unclosed(String heading) {
    int end = heading.length();
    while (end > 0 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) == ' ')) {
      end--;
    }
    return heading.substring(0, end);
  }

  private static String lower(String anchor) {
    return anchor.toLowerCase(Locale.ROOT);
  }
}
