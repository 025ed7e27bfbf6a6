package yingda.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.files.TemporaryDirectory;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.Learning;
import yingda.knowledge.PretrainedEncoder;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingParameters;
import yingda.training.AcceptedQuestion;
import yingda.training.CalibrationTrainer;
import yingda.training.LabelledHit;
import yingda.training.RankingExample;
import yingda.training.RankingTrainer;

/** Runs tasks, each on a knowledge base of its own in a temporary directory. */
public final class Evaluation {
  /** The same day for ever, so that no figure changes because a promotion is over. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

  /** Of each set, that none outweighs the others. */
  private static final int MOST_EXAMPLES = 400;

  /** Of each set, that no task takes hours: so many with an answer, and as many without. */
  private static final int MOST_SAMPLED = 800;

  private Evaluation() {}

  /**
   * What came of the sets of a task, in their order. Needs memory for the documents of the task,
   * and twice their size on disk.
   *
   * @throws RejectedException if the corpus breaks a rule
   */
  public static List<SetResult> of(Task task) {
    return of(task, null, PretrainedEncoder.NONE);
  }

  /**
   * The same after a training on the similar questions of the task's corpus and further pairs.
   *
   * @param pairs null for no training
   * @param pretrained the encoder beside what is learned
   * @throws RejectedException if there are too few pairs, too
   */
  public static List<SetResult> of(
      Task task, @Nullable List<Pair> pairs, PretrainedEncoder pretrained) {
    return with(task, pairs, pretrained, knowledge -> results(knowledge, task));
  }

  private static <T> T with(
      Task task,
      @Nullable List<Pair> pairs,
      PretrainedEncoder pretrained,
      Function<KnowledgeBase, T> measure) {
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory directory = new DataDirectory(temporary.path(), pretrained);
      task.corpus().bringWords(directory);
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
        prepare(knowledge, task);
        if (pairs != null) {
          train(knowledge, pairs);
        }
        return measure.apply(knowledge);
      }
    }
  }

  /**
   * What questions like those of a task teach, asked of its corpus, and what replies that were
   * accepted teach of the order. The latter say nothing of confidence: what was never accepted is
   * not among them.
   *
   * @param accepted of them, those count that its corpus answers
   * @param like has the encoders to ask with; without any words alone are compared
   * @param precision share of right ones wanted among replies sent as they are
   * @throws RejectedException if the corpus breaks a rule
   */
  public static RelevanceJudgement judgement(
      Task task, List<AcceptedQuestion> accepted, DataDirectory like, double precision) {
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      DataDirectory directory = new DataDirectory(temporary.path(), like.pretrained());
      task.corpus().bringWords(directory);
      like.model().copyEncoderTo(directory.model());
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
        prepare(knowledge, task);
        List<RankingExample> examples = new ArrayList<>(examples(knowledge, task));
        examples.addAll(examples(knowledge, accepted));
        LinearModel weights = RankingTrainer.fit(examples, RankingParameters.DEFAULT.model());
        directory.model().write(weights);
        knowledge.readJudgement();
        List<LabelledHit> judged = new ArrayList<>();
        for (SetResult result : results(knowledge, task)) {
          result.trials().forEach(trial -> trial.addTo(judged));
        }
        return new RelevanceJudgement(weights, CalibrationTrainer.fit(judged, precision));
      }
    }
  }

  /**
   * Learns what the features of the pretrained encoder count, from all tasks together.
   *
   * @param pairs null for no training before
   * @throws RejectedException if the encoder does not run here
   */
  public static EncoderLearning.Result learnEncoder(List<Task> tasks, @Nullable List<Pair> pairs) {
    List<QuestionSample> samples = new ArrayList<>();
    for (Task task : tasks) {
      samples.addAll(
          with(task, pairs, PretrainedEncoder.BUNDLED, knowledge -> samples(knowledge, task)));
    }
    return EncoderLearning.of(samples);
  }

  private static List<QuestionSample> samples(KnowledgeBase knowledge, Task task) {
    return task.sets().stream()
        .map(set -> QuestionSample.of(set, knowledge.searcher(), CLOCK.instant(), MOST_SAMPLED))
        .toList();
  }

  private static List<RankingExample> examples(
      KnowledgeBase knowledge, List<AcceptedQuestion> accepted) {
    List<Query> queries = accepted.stream().map(Query::accepted).toList();
    return examples(knowledge).of(new QuerySet("feedback", queries), MOST_EXAMPLES);
  }

  private static RankingExamples examples(KnowledgeBase knowledge) {
    return new RankingExamples(knowledge.searcher(), CLOCK.instant());
  }

  private static List<RankingExample> examples(KnowledgeBase knowledge, Task task) {
    RankingExamples examples = examples(knowledge);
    return task.sets().stream().flatMap(set -> examples.of(set, MOST_EXAMPLES).stream()).toList();
  }

  /**
   * What came of golden questions, asked of a knowledge base as it is.
   *
   * @param at the day they are asked on
   * @param asked hears how many are asked
   * @throws RejectedException naming a line that breaks a rule, or if none has an answer
   */
  public static SetResult golden(
      KnowledgeBase knowledge, GoldenFolder folder, Instant at, IntConsumer asked) {
    QuerySet questions = folder.questions();
    if (!questions.isAnswerable()) {
      throw Refusal.invalid("no-golden-answers").at("golden");
    }
    return SetResult.of(
        questions.name(), new EvaluationRunner(knowledge.replies(), at).askOnce(questions, asked));
  }

  /** Brings the corpus in and waits until it can be found. */
  private static void prepare(KnowledgeBase knowledge, Task task) {
    task.corpus().importInto(knowledge.store());
    knowledge.catchUp();
    knowledge.completeMeaning();
  }

  private static void train(KnowledgeBase knowledge, List<Pair> pairs) {
    Learning learning =
        new Learning(knowledge.store(), knowledge.directory(), knowledge.feedback());
    learning.keep(pairs);
    int unused = learning.train(TrainingOptions.DEFAULT, TrainingProgress.NONE);
    knowledge.rebuild();
    knowledge.completeMeaning();
  }

  private static List<SetResult> results(KnowledgeBase knowledge, Task task) {
    EvaluationRunner asker = new EvaluationRunner(knowledge.replies(), CLOCK.instant());
    List<SetResult> results = new ArrayList<>();
    for (QuerySet set : task.sets()) {
      results.add(SetResult.of(set.name(), asker.ask(set)));
    }
    return results;
  }
}
