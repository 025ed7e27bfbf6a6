package yingda.ranking;

import java.util.Map;

/**
 * The numbers of ranking and decision that somebody chose. What each means, and where it comes
 * from, stands beside it in {@code ranking.properties}, whose keys are these names: {@code
 * query.long-from}.
 */
public record RankingParameters(
    Query query,
    Rarity rarity,
    Wording wording,
    Entry entry,
    Order order,
    FollowUp followUp,
    Rival rival,
    Map<Feature, Double> weights,
    Calibration calibration,
    Decision decision,
    Retrieval retrieval,
    Boost boost,
    Completion completion,
    Correction correction) {

  /** Those of the shipped resource. */
  public static final RankingParameters DEFAULT =
      ParameterFile.resource("ranking.properties").as(RankingParameters.class);

  /** The question. */
  public record Query(int longFrom) {}

  /** How rare a word is. */
  public record Rarity(double byCharacter, int wordingsPerFunctionWord) {}

  /** A wording beside the question. */
  public record Wording(
      double negativeShare, double coverageBesideQuery, int averaged, double sameButNumbers) {}

  /** An entry. */
  public record Entry(
      int proximityReach, int halfLifeDays, double feedbackDoubt, double subjectFrom) {}

  /** The order. */
  public record Order(
      int closely,
      double plausible,
      double queryCoverage,
      double wordingCoverage,
      double entryCoverage,
      double farAhead,
      double behind) {}

  /** A question behind what was said before it. */
  public record FollowUp(double leastOwn, double byItself) {}

  /** Another answer that is as good. */
  public record Rival(double queryCoverage, double temporaryEntry, double temporarySubject) {}

  /** What is done about a question. */
  public record Decision(
      double highestConfidence,
      int considered,
      double missingSubject,
      double rival,
      double contradicted,
      double unknownModel,
      double unknownSubject,
      double unknownTold,
      double clarifyConfidence,
      int clarifyMost,
      double clarifySemantic,
      double clarifyText,
      double clarifySubject,
      double clarifyNamed,
      double clarifyAsked,
      double clarifyUnknown,
      double clarifyAlike,
      double several) {}

  /** Which entries are compared. */
  public record Retrieval(
      int found,
      int nearest,
      int strongestTerms,
      double synonym,
      double matchingCharacters,
      double tokensAtPosition) {}

  /** What a term counts beside a word of the question. */
  public record Boost(
      float part,
      float character,
      float code,
      float exact,
      float heading,
      float bigram,
      float answerBigram) {}

  /** What completes typed text. */
  public record Completion(int compared, float begins, float contains, double leastCharacters) {}

  /** What is guessed. */
  public record Correction(
      int shortestSound, int shortestMistyped, int shortestCode, int shortestDigits) {}

  /** The weights until others were learned. */
  public LinearModel model() {
    return new LinearModel(weights);
  }
}
