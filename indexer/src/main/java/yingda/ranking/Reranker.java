package yingda.ranking;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import yingda.encoder.SimilarityFloor;
import yingda.text.Analysis;

/** Puts candidates in their order: by the weighted sum of what speaks for them. For one search. */
public final class Reranker {
  /** How many are looked at closely, at least. */
  public static final int CLOSELY = RankingParameters.DEFAULT.order().closely();

  private static final Set<Feature> PRETRAINED =
      Arrays.stream(Feature.values())
          .filter(Feature::isOfPretrained)
          .collect(Collectors.toUnmodifiableSet());

  /** Which terms of the question an entry has, beside its wordings. */
  private record Terms(Set<String> inHeadings, Set<String> inText) {
    static Terms of(List<TermPosition> headings, List<TermPosition> body) {
      Set<String> inHeadings = new HashSet<>();
      headings.forEach(occurrence -> inHeadings.add(occurrence.term()));
      Set<String> inText = new HashSet<>(inHeadings);
      body.forEach(occurrence -> inText.add(occurrence.term()));
      return new Terms(inHeadings, inText);
    }
  }

  private record Rough(Candidate candidate, double score, long order) {}

  private final CandidateTexts texts;
  private final AnalyzedQuery asked;
  private final InverseDocumentFrequency rarity;
  private final WordingMatcher wordings;
  private final TermProximity proximity;
  private final DomainSimilarity familiar;
  private final SubjectCoverage subjectCoverage;
  private final Analysis analysis;
  private final LinearModel weights;
  private final LinearModel withoutPretrained;
  private final Feedback feedback;
  private final Instant at;

  /**
   * @param at when the question is asked
   */
  public Reranker(
      RankingSource source, AnalyzedQuery asked, RankingContext rankingContext, Instant at)
      throws IOException {
    this.texts = source.texts();
    this.analysis = source.analysis();
    this.asked = asked;
    this.rarity = source.rarity();
    this.wordings = new WordingMatcher(analysis, asked, rarity, rankingContext.weights());
    this.proximity = new TermProximity(asked, source.terms());
    this.familiar = new DomainSimilarity(asked.normalized(), analysis.encoder());
    this.subjectCoverage = new SubjectCoverage(asked, analysis.subjects());
    this.weights = rankingContext.weights();
    this.withoutPretrained = weights.without(PRETRAINED);
    this.feedback = rankingContext.feedback();
    this.at = at;
  }

  /**
   * A first order, cheap enough for all of them: by what can be told without reading them. Where a
   * pretrained encoder tells something, the best by words and the best by it take turns: before a
   * text is read nobody knows which of them to believe.
   *
   * @param candidates in ascending order of their numbers
   * @return best first
   */
  public List<Candidate> roughly(List<Candidate> candidates) throws IOException {
    CandidateSetStatistics statistics = statistics(candidates);
    List<Candidate> byWords =
        sorted(candidates, found -> withoutPretrained.score(statistics.features(found)));
    if (candidates.stream().noneMatch(candidate -> candidate.pretrained().isKnown())) {
      return byWords;
    }
    SimilarityFloor floor = analysis.pretrainedFloor();
    List<Candidate> byMeaning = sorted(candidates, found -> found.pretrained().best(floor));
    Set<Candidate> turns = new LinkedHashSet<>();
    for (int i = 0; i < byWords.size(); i++) {
      turns.add(byWords.get(i));
      turns.add(byMeaning.get(i));
    }
    return List.copyOf(turns);
  }

  private List<Candidate> sorted(List<Candidate> candidates, ToDoubleFunction<Candidate> score)
      throws IOException {
    List<Rough> rough = new ArrayList<>();
    for (Candidate found : candidates) {
      rough.add(new Rough(found, score.applyAsDouble(found), texts.order(found.entry())));
    }
    rough.sort(comparingDouble(Rough::score).reversed().thenComparingLong(Rough::order));
    return rough.stream().map(Rough::candidate).toList();
  }

  private CandidateSetStatistics statistics(List<Candidate> candidates) {
    return CandidateSetStatistics.of(
        candidates, familiar, analysis.similarityFloor(), analysis.pretrainedFloor());
  }

  /** What the first of those found tells of the question, beside the order. */
  public DomainSimilarity familiar() {
    return familiar;
  }

  /**
   * The best of the candidates, best first. Only the foremost are looked at closely: the others
   * follow as they are.
   *
   * @param candidates those that were found, in the order of {@link #roughly}, then the others
   * @param limit at most so many
   */
  public List<RankedEntry> order(List<Candidate> candidates, int limit) throws IOException {
    return order(candidates, candidates.stream().filter(Candidate::found).toList(), limit);
  }

  /**
   * The same, compared with all that was found, however much of it is among the candidates.
   *
   * @param found what each is compared with
   */
  public List<RankedEntry> order(List<Candidate> candidates, List<Candidate> found, int limit)
      throws IOException {
    int seen = Math.min(candidates.size(), Math.max(CLOSELY, limit));
    // What follows must not change the order of the first, however much of it is wanted.
    List<Candidate> competing =
        found.isEmpty() ? candidates.subList(0, Math.min(CLOSELY, seen)) : found;
    List<RankedEntry> ranked = rank(candidates.subList(0, seen), statistics(competing));
    int closely = Math.min(CLOSELY, Math.min(seen, found.size()));
    ranked.subList(0, closely).sort(comparingDouble(RankedEntry::score).reversed());
    ranked.subList(closely, seen).replaceAll(RankedEntry::rough);
    return ranked.subList(0, Math.min(limit, seen));
  }

  private List<RankedEntry> rank(List<Candidate> candidates, CandidateSetStatistics statistics)
      throws IOException {
    List<CandidateDetails> details = new ArrayList<>();
    for (Candidate candidate : candidates) {
      details.add(details(candidate));
    }
    List<Integer> entries = candidates.stream().map(Candidate::entry).sorted().toList();
    Map<Integer, List<TermPosition>> inBody = texts.inAnswers(entries, asked.all());
    Map<Integer, List<TermPosition>> inHeadings = texts.inHeadings(entries, asked.all());
    double inTexts = statistics.inTexts() * (1 - asked(details));
    List<RankedEntry> ranked = new ArrayList<>();
    for (CandidateDetails one : details) {
      List<TermPosition> body = inBody.getOrDefault(one.entry(), List.of());
      Terms terms = Terms.of(inHeadings.getOrDefault(one.entry(), List.of()), body);
      Map<Feature, Double> together = Map.of(Feature.PROXIMITY, proximity.of(body) * inTexts);
      FeatureVector rough =
          statistics
              .features(one.candidate())
              .and(new FeatureVector(together), statistics.outdone(one.nearest().features()));
      ranked.add(rank(one, rough, terms));
    }
    return ranked;
  }

  private CandidateDetails details(Candidate candidate) throws IOException {
    CandidateText text = texts.read(candidate.entry());
    List<AnalyzedWording> read = text.underHeadings(analysis);
    WordingMatcher.Nearest nearest = nearest(text.wordings(), read, candidate);
    boolean suppressed = wordings.hasNearerNegative(text.negatives(), nearest);
    return new CandidateDetails(candidate, text, read, nearest, suppressed);
  }

  /** The nearest wording, or the question read under a heading where that is nearer. */
  private WordingMatcher.Nearest nearest(
      List<AnalyzedWording> known, List<AnalyzedWording> read, Candidate candidate)
      throws IOException {
    List<Double> meanings = candidate.meanings();
    List<Double> pretrained = candidate.pretrained().wordings();
    WordingMatcher.Nearest alone = wordings.nearest(known, meanings, pretrained);
    if (read.isEmpty()) {
      return alone;
    }
    WordingMatcher.Nearest under =
        wordings.nearest(read, ofFirst(meanings, read.size()), ofFirst(pretrained, read.size()));
    return weights.score(under.features()) > weights.score(alone.features())
        ? under.beside(alone.features().of(Feature.SAME_BUT_NUMBERS))
        : alone;
  }

  private static List<Double> ofFirst(List<Double> cosines, int times) {
    return Collections.nCopies(times, cosines.isEmpty() ? 0 : cosines.getFirst());
  }

  /** How much of the question some wording has; of the foremost, however many are wanted. */
  private static double asked(List<CandidateDetails> details) {
    return details.stream().limit(CLOSELY).mapToDouble(CandidateDetails::asked).max().orElse(0);
  }

  private RankedEntry rank(CandidateDetails details, FeatureVector rough, Terms found)
      throws IOException {
    WordingMatcher.Nearest nearest = details.nearest();
    if (details.suppressed()) {
      return RankedEntry.suppressed(details.entry(), nearest.wording().text());
    }
    double inEntry =
        rarity.shareFound(asked.words(), asked.understood(nearest.terms(), found.inText()));
    double answered = Math.max(inEntry, details.asked());
    FeatureVector ofEntry =
        new FeatureVector(
            Map.of(
                Feature.ENTRY_COVERAGE,
                answered,
                Feature.TEXT_TIMES_COVERAGE,
                answered * rough.of(Feature.TEXT),
                Feature.WORDING_COUNT,
                details.known(),
                Feature.SEMANTIC_TOP3_TIMES_COUNT,
                rough.of(Feature.SEMANTIC_TOP3) * details.known(),
                Feature.QUERY_LENGTH,
                asked.length()));
    FeedbackCounts counts = feedback.counts(details.text().documentId(), details.text().anchor());
    FeatureVector features =
        rough.and(
            nearest.features(),
            ofEntry,
            subjectCoverage.features(
                words(details), asked.understood(nearest.terms(), found.inHeadings())),
            StaticPrior.features(details.text(), at),
            counts.features());
    RankReason placement = details.candidate().found() ? RankReason.WEIGHED : RankReason.MATCHED;
    double score = weights.score(features);
    return new RankedEntry(details.entry(), score, placement, nearest.wording().text(), features);
  }

  /** Of what the wording says: one that names nothing is read as the entry it belongs to. */
  private Collection<String> words(CandidateDetails details) {
    AnalyzedWording wording = details.nearest().wording();
    if (details.standsAlone() || subjectCoverage.hasSubject(wording.words())) {
      return wording.words();
    }
    Set<String> words = new LinkedHashSet<>(wording.words());
    words.addAll(details.text().wordings().getFirst().words());
    details.underHeadings().forEach(read -> words.addAll(read.words()));
    return words;
  }
}
