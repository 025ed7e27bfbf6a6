package yingda.exams;

import static java.util.Comparator.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes the questions of an exam: from each reason in turn, of each kind alike, from one entry one
 * question. The same seed makes the same questions of the same topics, and another entry changes
 * nothing but what it is a neighbour of.
 */
public final class ExamMaker {
  /** Entries whose numbers and replies an entry may be taken for. */
  private static final int NEIGHBOURS = 30;

  private final ExamSetting setting;
  private final List<ExamTopic> topics;
  private final Claims claims;
  private final Map<QuestionKind, Integer> asked = new EnumMap<>(QuestionKind.class);

  private ExamMaker(ExamSetting setting, List<ExamTopic> topics, List<String> answers) {
    this.setting = setting;
    this.topics =
        topics.stream().sorted(comparing((ExamTopic topic) -> topic.source().address())).toList();
    this.claims = new Claims(answers);
  }

  /**
   * As many questions as were asked for, fewer if the topics give no more.
   *
   * @param answers of all that is in force, also of what is not asked about, without markup: what
   *     one of them says is no wrong answer
   */
  public static List<ExamQuestion> make(
      ExamSetting setting, List<ExamTopic> topics, List<String> answers) {
    return new ExamMaker(setting, topics, answers).make();
  }

  private List<ExamQuestion> make() {
    Map<ExamReason, Deque<Integer>> waiting = waiting();
    List<ExamQuestion> questions = new ArrayList<>();
    boolean isTurning = true;
    while (isTurning && questions.size() < setting.size()) {
      isTurning = false;
      for (Map.Entry<ExamReason, Deque<Integer>> turn : waiting.entrySet()) {
        boolean isLast = turn.getKey() == ExamReason.BASIC && !setting.newStaff();
        if (!isLast || !isTurning) {
          isTurning |= add(turn.getValue(), questions);
        }
      }
    }
    return questions.stream().limit(setting.size()).toList();
  }

  /** By reason, in an order of chance, those that state facts first. */
  private Map<ExamReason, Deque<Integer>> waiting() {
    Map<ExamReason, Deque<Integer>> waiting = new EnumMap<>(ExamReason.class);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < topics.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(setting.seed()));
    List<Boolean> factual = topics.stream().map(QuestionWriter::hasFacts).toList();
    places.sort(comparing(place -> !factual.get(place)));
    places.forEach(
        place ->
            waiting
                .computeIfAbsent(topics.get(place).reason(), none -> new ArrayDeque<>())
                .add(place));
    return waiting;
  }

  /** Asks about the first of them that can be asked about; false if there is none. */
  private boolean add(Deque<Integer> places, List<ExamQuestion> questions) {
    while (!places.isEmpty() && questions.size() < setting.size()) {
      ExamQuestion question = write(places.removeFirst());
      if (question != null) {
        asked.merge(question.kind(), 1, Integer::sum);
        questions.add(question);
        return true;
      }
    }
    return false;
  }

  /** Of the kind that was asked least and that the topic gives. */
  private @Nullable ExamQuestion write(int place) {
    ExamTopic topic = topics.get(place);
    long own = 31 * setting.seed() + topic.source().address().hashCode();
    QuestionWriter writer = new QuestionWriter(topic, neighbours(place), claims, new Random(own));
    List<QuestionKind> kinds = new ArrayList<>(List.of(QuestionKind.values()));
    kinds.sort(comparing(kind -> asked.getOrDefault(kind, 0)));
    return kinds.stream().map(writer::write).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Those of the same document first. */
  private List<ExamTopic> neighbours(int place) {
    ExamTopic topic = topics.get(place);
    List<ExamTopic> near = new ArrayList<>();
    int from = Math.max(0, place - NEIGHBOURS / 2);
    int to = Math.min(topics.size(), place + NEIGHBOURS / 2 + 1);
    for (int other = from; other < to; other++) {
      if (other != place) {
        near.add(topics.get(other));
      }
    }
    String own = topic.source().documentId();
    near.sort(comparing(other -> !other.source().documentId().equals(own)));
    return near;
  }
}
