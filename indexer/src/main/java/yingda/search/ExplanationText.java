package yingda.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Says an explanation in words, with its numbers. */
final class ExplanationText {
  private static final int TELLING = 3;

  private ExplanationText() {}

  static Phrase of(Explanation explanation) {
    Phrase own = own(explanation);
    Lead lead = explanation.lead();
    if (lead == null) {
      return own;
    }
    Double by = lead.by();
    Phrase ahead = by == null ? behind(explanation.placement(), lead.over()) : ahead(lead, by);
    return new Phrase(own.zh() + ahead.zh(), own.en() + ahead.en());
  }

  private static Phrase own(Explanation explanation) {
    Phrase placed = placed(explanation.placement());
    if (!explanation.placement().isByScore()) {
      return new Phrase(placed.zh() + "。", capitalized(placed.en()) + ".");
    }
    List<Difference> strongest =
        explanation.contributions().stream()
            .limit(TELLING)
            .map(contribution -> new Difference(contribution.signal(), contribution.amount()))
            .toList();
    String score = number(explanation.score());
    return new Phrase(
        "得分 " + score + "：" + zh(strongest) + "；" + placed.zh() + "。",
        "Scores " + score + ": " + en(strongest) + "; " + placed.en() + ".");
  }

  /** Of the hit itself, or of the one behind it. */
  private static Phrase placed(Placement placement) {
    return switch (placement) {
      case WEIGHED -> new Phrase("按各项信号加权之和排序", "in order by the weighted sum of the signals");
      case MATCHED ->
          new Phrase(
              "排在字词和语义的候选之后，按字词得分排序",
              "behind the best by words and by meaning, in the order of its score by words");
      case ROUGH ->
          new Phrase("排在仔细比较的条目之后，只按字词和语义粗排", "behind what is looked at closely, in rough order");
      case IMPLAUSIBLE ->
          new Phrase(
              "与问题重合太少，排在可信的条目之后，得分不是信号之和",
              "shares little with the question and comes behind what is plausible, not by the sum");
      case GUESSED ->
          new Phrase(
              "靠读音或改一个字母猜到，排在可信的条目之后，得分不是信号之和",
              "found by its sound or a letter changed and comes behind what is plausible, not by"
                  + " the sum");
      case SUPPRESSED ->
          new Phrase(
              "有一条反例比它的问法更接近这个问题，不计得分",
              "a negative of it is nearer than its wordings, so it has no score");
    };
  }

  private static Phrase ahead(Lead lead, double by) {
    String question = lead.over().question();
    String zh = "比下一条“" + question + "”高 " + number(by);
    String en = " Ahead of \"" + question + "\" by " + number(by);
    if (!lead.because().isEmpty()) {
      zh += "，胜在" + zh(lead.because());
      en += " for " + en(lead.because());
    }
    if (!lead.despite().isEmpty()) {
      zh += "，输在" + zh(lead.despite());
      en += ", despite " + en(lead.despite());
    }
    return new Phrase(zh + "。", en + ".");
  }

  /** Where scores say nothing, the reason is how the next one got its place. */
  private static Phrase behind(Placement own, Hit next) {
    if (next.placement() == own) {
      return new Phrase("", "");
    }
    Phrase placed = placed(next.placement());
    return new Phrase(
        "下一条“" + next.question() + "”：" + placed.zh() + "。",
        " Next is \"" + next.question() + "\": " + placed.en() + ".");
  }

  private static String zh(List<Difference> differences) {
    return joined(differences, "、", Phrase::zh);
  }

  private static String en(List<Difference> differences) {
    return joined(differences, ", ", Phrase::en);
  }

  private static String joined(
      List<Difference> differences, String separator, Function<Phrase, String> language) {
    return differences.stream()
        .map(
            difference ->
                language.apply(SignalNames.of(difference.signal()))
                    + String.format(Locale.ROOT, " %+.2f", difference.by()))
        .collect(joining(separator));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
