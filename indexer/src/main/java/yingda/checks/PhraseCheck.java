package yingda.checks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Term;
import yingda.text.Analysis;
import yingda.text.Token;

/** Looks for phrases in what an answer says, as whole words: 好像 is none in 好像素. */
final class PhraseCheck implements Check {
  /** Whoever asks (预算大概多少？) leaves nothing open. */
  private static final Pattern ASKS =
      Pattern.compile("(?:(?!多少|什么)[^。！!；;\\n？?哪吗呢]){0,200}+(?:[？?哪吗呢]|多少|什么)");

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private final CheckRule rule;
  private final Supplier<Analysis> analysis;
  private final String advice;
  private final Pattern phrases;

  /**
   * @param advice code of the text that says what to write instead
   */
  PhraseCheck(
      CheckRule rule, Collection<String> phrases, Supplier<Analysis> analysis, String advice) {
    this.rule = rule;
    this.analysis = analysis;
    this.advice = advice;
    this.phrases =
        phrases.isEmpty()
            ? NOTHING
            : Pattern.compile(
                phrases.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(analysis.get().normalizer()::normalize)
                    .map(Pattern::quote)
                    .collect(joining("|")));
  }

  @Override
  public List<Finding> of(Document document, Entry entry) {
    List<Finding> findings = new ArrayList<>();
    AnswerCheck.of(entry)
        .forEach((field, answer) -> addFindings(document, entry, field, answer, findings));
    return findings;
  }

  private void addFindings(
      Document document, Entry entry, String field, String answer, List<Finding> findings) {
    String said = analysis.get().normalizer().normalize(PlainProse.of(answer));
    Matcher matcher = phrases.matcher(said);
    while (matcher.find()) {
      if (isWholeWords(said, matcher.start(), matcher.end()) && !asks(said, matcher.end())) {
        Place place = Place.of(document, entry, field, matcher.start(), matcher.end());
        String quoted = answer.substring(matcher.start(), matcher.end());
        findings.add(new Finding(rule, place, Term.of(advice, quoted), null));
      }
    }
  }

  /** Cuts only the sentence, as a cut of a whole manual would take long. */
  private boolean isWholeWords(String text, int start, int end) {
    int from = Math.max(0, start - 20);
    from += text.substring(from, start).lastIndexOf('\n') + 1;
    int to = Math.min(text.length(), end + 20);
    Set<Integer> bounds = new HashSet<>();
    for (Token token : analysis.get().tokenizer().queryTokens(text.substring(from, to))) {
      bounds.add(from + token.start());
      bounds.add(from + token.end());
    }
    return bounds.contains(start) && bounds.contains(end);
  }

  private static boolean asks(String text, int from) {
    return ASKS.matcher(text).region(from, text.length()).lookingAt();
  }
}
