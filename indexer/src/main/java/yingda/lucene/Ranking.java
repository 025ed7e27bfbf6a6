package yingda.lucene;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import yingda.search.Evidence;
import yingda.search.Experience;
import yingda.search.Feedback;
import yingda.search.Placement;
import yingda.search.Signal;
import yingda.search.Tally;
import yingda.search.Weights;
import yingda.text.Analysis;

/** Puts candidates in their order: by the weighted sum of what speaks for them. For one search. */
final class Ranking {
  /** How many are looked at closely, at least. */
  static final int CLOSELY = 15;

  private static final Set<String> STORED =
      Set.of(
          Fields.DOCUMENT_ID,
          Fields.ANCHOR,
          Fields.KIND,
          Fields.TITLE,
          Fields.PATH,
          Fields.UPDATED_AT,
          Fields.QUESTION,
          Fields.SIMILAR,
          Fields.NEGATIVE,
          Fields.CUT);

  /** Which terms of the question an entry has, beside its wordings. */
  private record Terms(Set<String> inHeadings, Set<String> inText) {
    static Terms of(List<Occurrence> headings, List<Occurrence> body) {
      Set<String> inHeadings = new HashSet<>();
      headings.forEach(occurrence -> inHeadings.add(occurrence.term()));
      Set<String> inText = new HashSet<>(inHeadings);
      body.forEach(occurrence -> inText.add(occurrence.term()));
      return new Terms(inHeadings, inText);
    }
  }

  private record Rough(Candidate candidate, double score, long order) {}

  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final AskedTerms asked;
  private final Rarity rarity;
  private final Wordings wordings;
  private final FoundTerms found;
  private final Closeness closeness;
  private final Familiar familiar;
  private final Openness openness;
  private final Analysis analysis;
  private final Weights weights;
  private final Feedback feedback;
  private final Instant at;

  /**
   * @param at when the question is asked
   */
  Ranking(Snapshot snapshot, AskedTerms asked, Experience experience, Instant at)
      throws IOException {
    this.searcher = snapshot.searcher();
    this.stored = searcher.storedFields();
    this.asked = asked;
    this.rarity = snapshot.rarity();
    this.wordings = new Wordings(snapshot.analysis(), asked, rarity, experience.weights());
    this.found = new FoundTerms(snapshot);
    this.closeness = new Closeness(asked, snapshot.terms());
    this.familiar = new Familiar(asked.normalized(), snapshot.analysis().encoder());
    this.openness = new Openness(asked, snapshot.analysis().subjects());
    this.analysis = snapshot.analysis();
    this.weights = experience.weights();
    this.feedback = experience.feedback();
    this.at = at;
  }

  /**
   * A first order, cheap enough for all of them: by what can be told without reading them.
   *
   * @param candidates in ascending order of their numbers
   * @return best first
   */
  List<Candidate> roughly(List<Candidate> candidates) throws IOException {
    Competition competition = Competition.of(candidates, familiar);
    EntryOrder order = new EntryOrder(searcher);
    List<Rough> rough = new ArrayList<>();
    for (Candidate found : candidates) {
      double score = weights.score(competition.evidence(found));
      rough.add(new Rough(found, score, order.of(found.entry())));
    }
    rough.sort(comparingDouble(Rough::score).reversed().thenComparingLong(Rough::order));
    return rough.stream().map(Rough::candidate).toList();
  }

  /** What the first of those found tells of the question, beside the order. */
  Familiar familiar() {
    return familiar;
  }

  /**
   * The best of the candidates, best first. Only the foremost are looked at closely: the others
   * follow as they are.
   *
   * @param candidates those that were found, in the order of {@link #roughly}, then the others
   * @param limit at most so many
   */
  List<Ranked> order(List<Candidate> candidates, int limit) throws IOException {
    int seen = Math.min(candidates.size(), Math.max(CLOSELY, limit));
    List<Candidate> found = candidates.stream().filter(Candidate::found).toList();
    // What follows must not change the order of the first, however much of it is wanted.
    List<Candidate> competing =
        found.isEmpty() ? candidates.subList(0, Math.min(CLOSELY, seen)) : found;
    List<Ranked> ranked = rank(candidates.subList(0, seen), Competition.of(competing, familiar));
    int closely = Math.min(CLOSELY, Math.min(seen, found.size()));
    ranked.subList(0, closely).sort(comparingDouble(Ranked::score).reversed());
    ranked.subList(closely, seen).replaceAll(Ranked::rough);
    return ranked.subList(0, Math.min(limit, seen));
  }

  private List<Ranked> rank(List<Candidate> candidates, Competition competition)
      throws IOException {
    List<Look> looks = new ArrayList<>();
    for (Candidate candidate : candidates) {
      looks.add(look(candidate));
    }
    List<Integer> entries = candidates.stream().map(Candidate::entry).sorted().toList();
    Map<Integer, List<Occurrence>> inBody = found.in(entries, Fields.BODY, asked.all());
    Map<Integer, List<Occurrence>> inHeadings = found.in(entries, Fields.HEADINGS, asked.all());
    double inTexts = competition.inTexts() * (1 - asked(looks));
    List<Ranked> ranked = new ArrayList<>();
    for (Look look : looks) {
      List<Occurrence> body = inBody.getOrDefault(look.entry(), List.of());
      Terms terms = Terms.of(inHeadings.getOrDefault(look.entry(), List.of()), body);
      Map<Signal, Double> together = Map.of(Signal.TOGETHER, closeness.of(body) * inTexts);
      Evidence rough = competition.evidence(look.candidate()).and(new Evidence(together));
      ranked.add(rank(look, rough, terms));
    }
    return ranked;
  }

  private Look look(Candidate candidate) throws IOException {
    Document document = stored.document(candidate.entry(), STORED);
    List<Wording> known = Wording.of(document);
    List<Wording> read = Wording.underHeadings(document, analysis);
    Wordings.Nearest nearest = nearest(known, read, candidate.meanings());
    boolean suppressed = wordings.hasNearerNegative(Wording.negativesOf(document), nearest);
    return new Look(candidate, document, known, read, nearest, suppressed);
  }

  /** The nearest wording, or the question read under a heading where that is nearer. */
  private Wordings.Nearest nearest(List<Wording> known, List<Wording> read, List<Double> meanings)
      throws IOException {
    Wordings.Nearest alone = wordings.nearest(known, meanings);
    if (read.isEmpty()) {
      return alone;
    }
    double meaning = meanings.isEmpty() ? 0 : meanings.getFirst();
    Wordings.Nearest under = wordings.nearest(read, Collections.nCopies(read.size(), meaning));
    return weights.score(under.evidence()) > weights.score(alone.evidence()) ? under : alone;
  }

  /** How much of the question some wording has; of the foremost, however many are wanted. */
  private static double asked(List<Look> looks) {
    return looks.stream().limit(CLOSELY).mapToDouble(Look::asked).max().orElse(0);
  }

  private Ranked rank(Look look, Evidence rough, Terms found) throws IOException {
    Wordings.Nearest nearest = look.nearest();
    if (look.suppressed()) {
      return Ranked.suppressed(look.entry(), nearest.wording().text());
    }
    double inEntry =
        rarity.shareFound(asked.words(), asked.understood(nearest.terms(), found.inText()));
    double answered = Math.max(inEntry, look.asked());
    Evidence ofEntry =
        new Evidence(
            Map.of(
                Signal.ANSWERED,
                answered,
                Signal.TOLD,
                answered * rough.of(Signal.TEXT),
                Signal.KNOWN,
                look.known(),
                Signal.CONFIRMED,
                rough.of(Signal.AGREED) * look.known(),
                Signal.LONG,
                asked.length()));
    Document document = look.document();
    Tally tally = feedback.tally(document.get(Fields.DOCUMENT_ID), document.get(Fields.ANCHOR));
    Evidence evidence =
        rough.and(
            nearest.evidence(),
            ofEntry,
            openness.evidence(words(look), asked.understood(nearest.terms(), found.inHeadings())),
            Origin.evidence(document, at),
            tally.evidence());
    Placement placement = look.candidate().found() ? Placement.WEIGHED : Placement.MATCHED;
    double score = weights.score(evidence);
    return new Ranked(look.entry(), score, placement, nearest.wording().text(), evidence);
  }

  /** Of what the wording says: one that names nothing is read as the entry it belongs to. */
  private Collection<String> words(Look look) {
    Wording wording = look.nearest().wording();
    if (look.standsAlone() || openness.hasSubject(wording.words())) {
      return wording.words();
    }
    Set<String> words = new LinkedHashSet<>(wording.words());
    words.addAll(look.wordings().getFirst().words());
    look.underHeadings().forEach(read -> words.addAll(read.words()));
    return words;
  }
}
