package yingda.usage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.search.Decision;

/**
 * Questions that were asked together, to be judged and to be compared with another time.
 *
 * @param id 0 before it is kept
 * @param author who asked, null where nobody is named
 * @param name for people
 */
public record Trial(
    long id,
    Instant time,
    @Nullable String author,
    String name,
    TrialSetting setting,
    List<TrialAnswer> answers) {
  /** Longest name, in UTF-16 units. */
  public static final int MOST_NAME = 200;

  public Trial {
    FreeText.check("name", name, MOST_NAME);
    answers = List.copyOf(answers);
  }

  /** How many questions were answered at once. */
  public long answered() {
    return answers.stream().filter(answer -> answer.decision() == Decision.ANSWER).count();
  }

  /** How many answers were judged so. */
  public long count(Judgement judgement) {
    return answers.stream().filter(answer -> answer.judgement() == judgement).count();
  }

  /** The same, kept. */
  public Trial numbered(long number) {
    return new Trial(number, time, author, name, setting, answers);
  }

  /** The same with other judgements on some of its questions. */
  public Trial judged(Map<String, @Nullable Judgement> judgements) {
    return new Trial(
        id,
        time,
        author,
        name,
        setting,
        answers.stream()
            .map(
                answer ->
                    judgements.containsKey(answer.question())
                        ? answer.judged(judgements.get(answer.question()))
                        : answer)
            .toList());
  }
}
