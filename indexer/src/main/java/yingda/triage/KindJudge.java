package yingda.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yingda.ranking.RankingParameters;
import yingda.search.Hit;
import yingda.search.Reply;
import yingda.text.LabelledPhrases;
import yingda.text.LabelledPhrases.Said;
import yingda.text.Normalizer;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.triage.QuestionAnalysis.Ground;
import yingda.triage.QuestionAnalysis.Source;

/**
 * Which kind of issue it is: by the phrases of the question, and by where the entries stand that
 * answer it best, as ranking and encoder found them.
 */
record KindJudge(LabelledPhrases kinds, Normalizer normalizer) {
  /** Of the nearest entries, so many say where the question belongs. */
  private static final int NEAREST = 3;

  /**
   * A sure entry counts like a phrase of so many characters; chosen on one half of the questions.
   */
  private static final double SURE_ENTRY = 2;

  /** What is less likely says nothing. */
  private static final double LIKELY = RankingParameters.DEFAULT.decision().clarifyConfidence();

  /**
   * What speaks for a kind.
   *
   * @param weight in characters of phrases
   */
  private record Claim(double weight, List<Ground> why) {
    Claim and(double more, Ground ground) {
      List<Ground> all = new ArrayList<>(why);
      all.add(ground);
      return new Claim(weight + more, all);
    }
  }

  /**
   * @param kind null if nothing tells it
   */
  record Judgement(@Nullable String kind, List<Ground> why) {}

  /**
   * @param text normalized
   * @param nearest the entries found, best first
   */
  Judgement judge(String text, List<Reply> nearest) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Said said : kinds.in(text)) {
      claim(claims, said.label(), said.phrase().length(), Source.PHRASE, said.phrase());
    }
    nearest.stream()
        .limit(NEAREST)
        .filter(reply -> reply.confidence() >= LIKELY)
        .forEach(
            reply ->
                category(reply.hit())
                    .ifPresent(
                        kind ->
                            claim(
                                claims,
                                kind,
                                SURE_ENTRY * reply.confidence(),
                                Source.ENTRY,
                                reply.hit().address())));
    return best(claims)
        .map(kind -> new Judgement(kind, claims.getOrDefault(kind, NOTHING).why()))
        .orElse(new Judgement(null, List.of()));
  }

  private static final Claim NOTHING = new Claim(0, List.of());

  private static void claim(
      Map<String, Claim> claims, String kind, double weight, Source by, String text) {
    Claim before = claims.getOrDefault(kind, NOTHING);
    claims.put(kind, before.and(weight, new Ground(Aspect.KIND, by, text)));
  }

  /** Where an entry belongs, by its headings first and then by its question. */
  private Optional<String> category(Hit hit) {
    String headings = hit.title() + " " + String.join(" ", hit.path());
    return ofText(headings + " " + hit.question());
  }

  private Optional<String> ofText(String text) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Said said : kinds.in(normalizer.normalize(text))) {
      claim(claims, said.label(), said.phrase().length(), Source.PHRASE, said.phrase());
    }
    return best(claims);
  }

  /** Of equal ones the one that the file names first. */
  private Optional<String> best(Map<String, Claim> claims) {
    String best = null;
    for (String kind : kinds.phrases().keySet()) {
      double weight = claims.getOrDefault(kind, NOTHING).weight();
      if (weight > 0 && (best == null || weight > claims.getOrDefault(best, NOTHING).weight())) {
        best = kind;
      }
    }
    return Optional.ofNullable(best);
  }
}
