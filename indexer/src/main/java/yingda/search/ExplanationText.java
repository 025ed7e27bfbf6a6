package yingda.search;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import yingda.ranking.RankReason;

/** Says an explanation in words, with its numbers. */
final class ExplanationText {
  private static final int TELLING = 3;

  private ExplanationText() {}

  static LocalizedText of(Explanation explanation) {
    LocalizedText own = own(explanation);
    RankComparison lead = explanation.lead();
    if (lead == null) {
      return own;
    }
    Double by = lead.by();
    LocalizedText ahead =
        by == null ? behind(explanation.placement(), lead.over()) : ahead(lead, by);
    return new LocalizedText(own.zh() + ahead.zh(), own.en() + ahead.en());
  }

  private static LocalizedText own(Explanation explanation) {
    LocalizedText placed = placed(explanation.placement());
    if (!explanation.placement().isByScore()) {
      return new LocalizedText(placed.zh() + "。", capitalized(placed.en()) + ".");
    }
    List<FeatureDifference> strongest =
        explanation.contributions().stream()
            .limit(TELLING)
            .map(
                contribution -> new FeatureDifference(contribution.signal(), contribution.amount()))
            .toList();
    String score = number(explanation.score());
    return new LocalizedText(
        "得分 " + score + "：" + zh(strongest) + "；" + placed.zh() + "。",
        "Scores " + score + ": " + en(strongest) + "; " + placed.en() + ".");
  }

  /** Of the hit itself, or of the one behind it. */
  private static LocalizedText placed(RankReason placement) {
    return switch (placement) {
      case WEIGHED ->
          new LocalizedText("按各项信号加权之和排序", "in order by the weighted sum of the signals");
      case MATCHED ->
          new LocalizedText(
              "排在字词和语义的候选之后，按字词得分排序",
              "behind the best by words and by meaning, in the order of its score by words");
      case ROUGH ->
          new LocalizedText(
              "排在仔细比较的条目之后，只按字词和语义粗排", "behind what is looked at closely, in rough order");
      case IMPLAUSIBLE ->
          new LocalizedText(
              "与问题重合太少，排在可信的条目之后，得分不是信号之和",
              "shares little with the question and comes behind what is plausible, not by the sum");
      case GUESSED ->
          new LocalizedText(
              "靠读音或改一个字母猜到，排在可信的条目之后，得分不是信号之和",
              "found by its sound or a letter changed and comes behind what is plausible, not by"
                  + " the sum");
      case SUPPRESSED ->
          new LocalizedText(
              "有一条反例比它的问法更接近这个问题，不计得分",
              "a negative of it is nearer than its wordings, so it has no score");
    };
  }

  private static LocalizedText ahead(RankComparison lead, double by) {
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
    return new LocalizedText(zh + "。", en + ".");
  }

  /** Where scores say nothing, the reason is how the next one got its place. */
  private static LocalizedText behind(RankReason own, Hit next) {
    if (next.placement() == own) {
      return new LocalizedText("", "");
    }
    LocalizedText placed = placed(next.placement());
    return new LocalizedText(
        "下一条“" + next.question() + "”：" + placed.zh() + "。",
        " Next is \"" + next.question() + "\": " + placed.en() + ".");
  }

  private static String zh(List<FeatureDifference> differences) {
    return joined(differences, "、", LocalizedText::zh);
  }

  private static String en(List<FeatureDifference> differences) {
    return joined(differences, ", ", LocalizedText::en);
  }

  private static String joined(
      List<FeatureDifference> differences,
      String separator,
      Function<LocalizedText, String> language) {
    return differences.stream()
        .map(
            difference ->
                language.apply(FeatureNames.of(difference.signal()))
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
