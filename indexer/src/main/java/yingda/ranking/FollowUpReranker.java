package yingda.ranking;

import static java.util.Comparator.comparingDouble;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.text.Analysis;
import yingda.text.Token;

/**
 * How far entries follow from a question behind what was said before it: each has what the question
 * itself says, and, the less that names, the more of what was said before. For one search.
 */
public final class FollowUpReranker {
  private static final RankingParameters.FollowUp NUMBERS = RankingParameters.DEFAULT.followUp();

  private final CandidateTexts texts;
  private final Analysis analysis;
  private final InverseDocumentFrequency rarity;
  private final AnalyzedQuery own;
  private final AnalyzedQuery before;
  private final SubjectCoverage subjectCoverage;
  private final SubjectCoverage subjectCoverageBefore;

  /**
   * @param before what was said before it
   */
  public FollowUpReranker(RankingSource source, String question, String before) {
    this.texts = source.texts();
    this.analysis = source.analysis();
    this.rarity = source.rarity();
    this.own = AnalyzedQuery.of(question, analysis);
    this.before = AnalyzedQuery.of(before, analysis);
    this.subjectCoverage = new SubjectCoverage(own, analysis.subjects());
    this.subjectCoverageBefore = new SubjectCoverage(this.before, analysis.subjects());
  }

  /** Those that follow from both first; the features of each tell how far it does. */
  public List<RankedEntry> order(List<RankedEntry> ranked) throws IOException {
    List<Integer> entries = ranked.stream().map(RankedEntry::entry).sorted().toList();
    Map<Integer, List<TermPosition>> inAnswers = texts.inAnswers(entries, own.all());
    List<Set<String>> wordings = new ArrayList<>();
    double heard = 0;
    for (RankedEntry entry : ranked) {
      Set<String> terms = terms(texts.read(entry.entry()));
      wordings.add(terms);
      heard = Math.max(heard, said(terms));
    }
    List<RankedEntry> ordered = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      RankedEntry entry = ranked.get(i);
      Set<String> everywhere = new HashSet<>(wordings.get(i));
      inAnswers.getOrDefault(entry.entry(), List.of()).forEach(term -> everywhere.add(term.term()));
      double said = Math.max(said(wordings.get(i)), (1 - heard) * said(everywhere));
      double resumes = subjectCoverageBefore.share(before.understood(wordings.get(i)));
      ordered.add(entry.following(follows(said, resumes), resumes));
    }
    ordered.sort(comparingDouble(RankedEntry::score).reversed());
    return ordered;
  }

  /** Share of the question itself that an entry has. */
  private double said(Set<String> entry) throws IOException {
    Set<String> understood = own.understood(entry);
    double all = 0;
    double said = 0;
    for (String word : telling()) {
      all += rarity.of(word);
      said += understood.contains(word) ? rarity.of(word) : 0;
    }
    return all == 0 ? 0 : said / all;
  }

  private double follows(double said, double resumes) {
    double names = subjectCoverage.names();
    double byItself = names * NUMBERS.byItself();
    return (1 - (1 - said) * Math.max(names, NUMBERS.leastOwn()))
        * (byItself + (1 - byItself) * resumes);
  }

  /** What only holds the sentence together does not count, if there is more. */
  private Collection<String> telling() {
    List<String> telling =
        own.words().stream().filter(word -> !FunctionWords.contains(word)).toList();
    return telling.isEmpty() ? own.words() : telling;
  }

  /** Of all wordings, the title and the headings. */
  private Set<String> terms(CandidateText entry) {
    Set<String> terms = new HashSet<>();
    entry.wordings().forEach(wording -> addTerms(wording.text(), terms));
    entry.headings().forEach(text -> addTerms(text, terms));
    return terms;
  }

  private void addTerms(String text, Set<String> terms) {
    String normalized = analysis.normalizer().normalize(text);
    analysis.tokenizer().indexTokens(normalized).stream().map(Token::text).forEach(terms::add);
  }
}
