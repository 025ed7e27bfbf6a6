package yingda.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yingda.document.EnumWord;
import yingda.lexicon.HandoverWords;
import yingda.lexicon.QuestionWords;
import yingda.ranking.FunctionWords;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Reply;
import yingda.search.ReplyRequest;
import yingda.text.Analysis;
import yingda.text.LabelledPhrases;
import yingda.text.LabelledPhrases.Said;
import yingda.text.Token;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.triage.QuestionAnalysis.Ground;
import yingda.triage.QuestionAnalysis.Source;

/** Tells what questions are about, and how soon somebody must look. Safe for concurrent use. */
public final class QuestionAnalyst {
  private static final int MOST_KEYWORDS = 6;

  /** How far a word must name a subject. */
  private static final double NAMING = 0.5;

  private final Analysis analysis;
  private final KindJudge kinds;
  private final LabelledPhrases expectations;
  private final Feelings.Reader feelings;

  /**
   * @param analysis how questions are read
   */
  public QuestionAnalyst(Analysis analysis, HandoverWords handover, QuestionWords words) {
    this.analysis = analysis;
    this.kinds = new KindJudge(words.kinds(), analysis.normalizer());
    this.expectations = words.signals().under("expects/");
    this.feelings =
        new Feelings.Reader(
            handover, words.signals().under("mood/"), words.signals().under("urgency/"));
  }

  /**
   * All of it.
   *
   * @param nearest the entries that were found for it, best first
   * @param products those that it names and whoever asks may see something of
   */
  public QuestionAnalysis analyze(
      ReplyRequest request, List<Reply> nearest, List<ProductScope> products) {
    String text = normalized(request.question());
    List<Ground> why = new ArrayList<>();
    KindJudge.Judgement kind = kinds.judge(text, nearest);
    why.addAll(kind.why());
    Expectation expects = expectation(text, why);
    Feelings felt = feelings(request);
    why.addAll(felt.grounds());
    NamedEntities named = new NamedEntities(analysis.normalizer());
    named.addProducts(request.question(), products, nearest);
    named.addCodes(text, nearest);
    why.addAll(named.why());
    List<String> keywords = keywords(text);
    why.addAll(known(keywords, nearest));
    return new QuestionAnalysis(
        kind.kind(),
        expects,
        felt.mood(),
        felt.urgency(),
        felt.priority(),
        named.entities(),
        keywords,
        why);
  }

  private String normalized(Question question) {
    return analysis.normalizer().normalize(question.text());
  }

  private Feelings feelings(ReplyRequest request) {
    Feelings all = feelings.read(normalized(request.question()));
    for (Question before : request.context()) {
      all = all.and(feelings.read(normalized(before)));
    }
    return all;
  }

  /** The longest phrase says most: 怎么还没 expects a status, 怎么 steps. */
  private Expectation expectation(String text, List<Ground> why) {
    Optional<Said> longest =
        expectations.in(text).stream()
            .max(
                Comparator.comparingInt((Said said) -> said.phrase().length())
                    .thenComparingInt(Said::start));
    longest.ifPresent(said -> why.add(new Ground(Aspect.EXPECTS, Source.PHRASE, said.phrase())));
    return longest
        .map(said -> EnumWord.find(Expectation.class, said.label()))
        .orElse(Expectation.NONE);
  }

  private List<String> keywords(String text) {
    Set<String> keywords = new LinkedHashSet<>();
    for (Token token : analysis.tokenizer().queryTokens(text)) {
      String word = token.text();
      if (word.length() > 1
          && !FunctionWords.contains(word)
          && analysis.subjects().naming(word) >= NAMING) {
        keywords.add(word);
      }
    }
    return keywords.stream().limit(MOST_KEYWORDS).toList();
  }

  /** Which of them stand in the best entry. */
  private List<Ground> known(List<String> keywords, List<Reply> nearest) {
    if (nearest.isEmpty()) {
      return List.of();
    }
    String best =
        analysis
            .normalizer()
            .normalize(nearest.getFirst().hit().question() + " " + nearest.getFirst().hit().text());
    return keywords.stream().anyMatch(best::contains)
        ? List.of(new Ground(Aspect.KEYWORD, Source.ENTRY, nearest.getFirst().hit().address()))
        : List.of();
  }
}
