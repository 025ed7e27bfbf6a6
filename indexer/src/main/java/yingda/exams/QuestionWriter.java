package yingda.exams;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.text.DiceSimilarity;

/** Writes the questions that one topic gives. Belongs to one thread. */
final class QuestionWriter {
  private static final int OPTIONS = 4;
  private static final int LEAST_OPTIONS = 3;

  /** One multiple choice of so many has no wrong option. */
  private static final int ALL_RIGHT = 4;

  private static final int LEAST_POINTS = 2;
  private static final int MOST_POINTS = 5;
  private static final int LONGEST_REPLY = 90;

  /** Nobody would take less for the reply. */
  private static final int SHORTEST_REPLY = 15;

  /** What is longer nobody can be asked to say in words. */
  private static final int LONGEST_ANSWER = 250;

  /** Whose reply has so much of a question may answer it, too. */
  private static final int COMMON = 3;

  /** What is more alike might answer the same question. */
  private static final double OTHER = 0.4;

  private static final List<String> YES_NO = List.of("一致", "不一致");

  private static final Pattern YES_OR_NO = Pattern.compile("吗[？?]?$|能不能|可不可以|是不是|会不会");

  private static final Pattern CLAUSE = Pattern.compile("[^，。；！？,;\\n]+");
  private static final Pattern QUOTED = Pattern.compile("(?:点|选|勾选|在|打开|进入|填)“([^“”？：，。]{2,12})”");

  private final ExamTopic topic;
  private final List<ExamTopic> neighbours;
  private final Random random;
  private final Falsified falsified;
  private final List<String> statements;

  /**
   * @param neighbours other topics, the nearest first
   * @param claims of all entries
   */
  QuestionWriter(ExamTopic topic, List<ExamTopic> neighbours, Claims claims, Random random) {
    this.topic = topic;
    this.neighbours = neighbours;
    this.random = random;
    this.falsified =
        new Falsified(
            topic,
            neighbours.stream().flatMap(one -> StatedAmount.in(one.answer()).stream()).toList(),
            claims,
            random);
    this.statements = new ArrayList<>(Statements.in(topic.answer()));
    Collections.shuffle(statements, random);
    String before = topic.before();
    if (before != null) {
      statements.sort(comparing(before::contains)); // what is new first
    }
  }

  /** Whether something of a topic can be right or wrong by a word, and not only as a whole. */
  static boolean hasFacts(ExamTopic topic) {
    return Statements.in(topic.answer()).stream()
        .anyMatch(
            statement ->
                !StatedAmount.in(statement).isEmpty()
                    || Reversal.of(statement, topic.isReply()) != null);
  }

  /** A question of a kind, null if the topic gives none. */
  @Nullable ExamQuestion write(QuestionKind kind) {
    return switch (kind) {
      case SINGLE -> single();
      case MULTIPLE -> multiple();
      case TRUE_FALSE -> trueFalse();
      case CLOZE -> cloze();
      case SHORT -> inWords();
    };
  }

  private @Nullable ExamQuestion single() {
    ExamQuestion amount = amountChosen();
    ExamQuestion reply = amount == null || random.nextBoolean() ? replyChosen() : null;
    return reply == null ? amount : reply;
  }

  /** Which number stands in a statement. */
  private @Nullable ExamQuestion amountChosen() {
    for (String statement : statements) {
      for (StatedAmount amount : asked(statement)) {
        List<String> wrong =
            falsified.others(statement, amount).stream()
                .limit(OPTIONS - 1L)
                .map(n -> n + amount.unit())
                .toList();
        if (wrong.size() == OPTIONS - 1) {
          String gapped = amount.replaced(statement, ExamQuestion.GAP);
          return chosen(
              QuestionKind.SINGLE,
              gapped.replaceFirst(ExamQuestion.GAP + "\\s?" + amount.unit(), ExamQuestion.GAP),
              List.of(amount.said()),
              wrong,
              statement);
        }
      }
    }
    return null;
  }

  /** The amounts that the question itself does not give away. */
  private List<StatedAmount> asked(String statement) {
    return falsified.asked(statement).stream()
        .filter(amount -> !topic.question().contains(amount.number()))
        .toList();
  }

  /** Which reply is the one of this entry. */
  private @Nullable ExamQuestion replyChosen() {
    String own = topic.isReply() ? reply(topic) : "";
    if (own.isEmpty()) {
      return null;
    }
    Set<String> wrong = new LinkedHashSet<>();
    Statements.in(own).stream()
        .filter(statement -> !asked(statement).isEmpty())
        .findFirst()
        .ifPresent(statement -> addFalsified(own, statement, wrong));
    for (ExamTopic other : neighbours) {
      String reply = reply(other);
      boolean isReply = other.isReply() && reply.length() >= SHORTEST_REPLY;
      if (wrong.size() < OPTIONS - 1 && isReply && isOther(other, own, reply)) {
        wrong.add(reply);
      }
    }
    return wrong.size() < LEAST_OPTIONS - 1
        ? null
        : chosen(QuestionKind.SINGLE, "", List.of(own), List.copyOf(wrong), own);
  }

  private void addFalsified(String reply, String statement, Set<String> wrong) {
    String other = falsified.of(statement);
    if (other != null) {
      wrong.add(reply.replace(statement, other));
    }
  }

  private boolean isOther(ExamTopic other, String own, String reply) {
    return alike(topic.question(), other.question()) < OTHER
        && alike(own, reply) < OTHER
        && !hasPartOfQuestion(reply);
  }

  private boolean hasPartOfQuestion(String reply) {
    String question = topic.question();
    return IntStream.rangeClosed(0, question.length() - COMMON)
        .anyMatch(start -> reply.contains(question.substring(start, start + COMMON)));
  }

  /** By characters. */
  private static double alike(String one, String other) {
    return DiceSimilarity.of(List.of(one.split("")), List.of(other.split("")));
  }

  /** The statements that an answer begins with, as many as can be read at a glance. */
  private static String reply(ExamTopic topic) {
    StringBuilder reply = new StringBuilder();
    for (String statement : Statements.in(topic.answer())) {
      if (!topic.answer().contains(reply + statement)
          || reply.length() + statement.length() > LONGEST_REPLY) {
        break;
      }
      reply.append(statement);
    }
    return reply.toString();
  }

  /** Which statements are what the reply says: at times all of them, at least one. */
  private @Nullable ExamQuestion multiple() {
    Map<String, String> contraries = new LinkedHashMap<>();
    for (String statement : statements) {
      String other = falsified.of(statement);
      if (other != null) {
        contraries.put(statement, other);
      }
    }
    int size = Math.min(OPTIONS, statements.size());
    if (size < LEAST_OPTIONS || contraries.isEmpty()) {
      return null;
    }
    int most = Math.min(contraries.size(), size - 1);
    int falsify = random.nextInt(ALL_RIGHT) == 0 ? 0 : 1 + random.nextInt(most);
    List<String> changed = contraries.keySet().stream().limit(falsify).toList();
    List<String> right =
        statements.stream()
            .filter(statement -> !changed.contains(statement))
            .limit((long) size - falsify)
            .toList();
    List<String> wrong = changed.stream().map(contraries::get).toList();
    List<String> offered = Stream.concat(changed.stream(), right.stream()).toList();
    return chosen(QuestionKind.MULTIPLE, "", right, wrong, String.join("", quoted(offered)));
  }

  /** In the order of the answer. */
  private List<String> quoted(List<String> some) {
    return some.stream().sorted(comparingInt(topic.answer()::indexOf)).toList();
  }

  private @Nullable ExamQuestion trueFalse() {
    for (String statement : statements) {
      String other = falsified.of(statement);
      if (other != null) {
        boolean isRight = random.nextBoolean();
        return new ExamQuestion(
            QuestionKind.TRUE_FALSE,
            topic.reason(),
            isRight ? statement : other,
            YES_NO,
            List.of(isRight ? 0 : 1),
            List.of(),
            topic.quoting(statement));
      }
    }
    return null;
  }

  private @Nullable ExamQuestion cloze() {
    for (String statement : statements) {
      for (StatedAmount amount : asked(statement)) {
        if (amount.isPlain()) {
          return new ExamQuestion(
              QuestionKind.CLOZE,
              topic.reason(),
              amount.replaced(statement, ExamQuestion.GAP),
              List.of(),
              List.of(),
              List.of(new ExamPoint(amount.said(), List.of(amount.said()))),
              topic.quoting(statement));
        }
      }
    }
    return null;
  }

  private @Nullable ExamQuestion inWords() {
    if (topic.answer().length() > LONGEST_ANSWER) {
      return null;
    }
    List<ExamPoint> points = new ArrayList<>();
    List<String> ordered = Statements.in(topic.answer());
    for (String statement : ordered) {
      Matcher clause = CLAUSE.matcher(statement);
      while (clause.find() && points.size() < MOST_POINTS) {
        List<String> needs = needs(clause.group());
        if (!needs.isEmpty()) {
          points.add(new ExamPoint(clause.group().strip(), needs));
        }
      }
    }
    boolean isWhole = !YES_OR_NO.matcher(topic.question()).find() || hasFirst(points);
    return points.size() < LEAST_POINTS || !isWhole
        ? null
        : new ExamQuestion(
            QuestionKind.SHORT,
            topic.reason(),
            "",
            List.of(),
            List.of(),
            points,
            topic.quoting(String.join("", ordered)));
  }

  /** Whether what the answer begins with, the yes or no, is a point. */
  private boolean hasFirst(List<ExamPoint> points) {
    return !points.isEmpty() && topic.answer().strip().startsWith(points.getFirst().text());
  }

  /**
   * What of a clause can be told in any words: how much, and where to click; none of conditions.
   */
  private List<String> needs(String clause) {
    if (isCondition(clause)) {
      return List.of();
    }
    Set<String> needs = new LinkedHashSet<>();
    asked(clause).forEach(amount -> needs.add(amount.said()));
    for (Matcher quoted = QUOTED.matcher(clause); quoted.find(); ) {
      needs.add(quoted.group(1));
    }
    return List.copyOf(needs);
  }

  /** It says when something holds, not what, or begins amidst somebody's words. */
  private static boolean isCondition(String clause) {
    return clause.chars().anyMatch(character -> "没未仍/".indexOf(character) >= 0)
        || clause.endsWith("的")
        || clause.endsWith("时")
        || !Statements.isBalanced(clause);
  }

  /** With the options in an order of chance. */
  private ExamQuestion chosen(
      QuestionKind kind, String text, List<String> right, List<String> wrong, String quote) {
    List<String> options = new ArrayList<>(right);
    options.addAll(wrong);
    Collections.shuffle(options, random);
    List<Integer> places = right.stream().map(options::indexOf).sorted().toList();
    return new ExamQuestion(
        kind, topic.reason(), text, options, places, List.of(), topic.quoting(quote));
  }
}
