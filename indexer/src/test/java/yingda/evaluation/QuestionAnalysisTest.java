package yingda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.EnumWord;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;
import yingda.search.Handover.Priority;
import yingda.search.Question;
import yingda.search.Replies;
import yingda.search.ReplyRequest;
import yingda.search.SearchScope;
import yingda.testing.SharedFiles;
import yingda.triage.QuestionAnalysis;

/**
 * How often the analysis of made questions is right, with the shipped content: the first of each
 * two questions was for choosing rules, the second for the figures. Prints both; whoever made the
 * questions also wrote the phrases, so strangers are told less surely.
 */
class QuestionAnalysisTest {
  private static final List<String> ASPECTS =
      List.of("kind", "top", "expects", "mood", "urgency", "priority");

  private record Labelled(String question, Map<String, String> labels) {
    static Labelled of(String line) {
      String[] cells = line.split("\t", -1);
      Map<String, String> labels = new LinkedHashMap<>();
      labels.put("kind", cells[1]);
      labels.put("top", cells[1].replaceFirst("/.*", ""));
      labels.put("expects", cells[2]);
      labels.put("mood", cells[3]);
      labels.put("urgency", cells[4]);
      labels.put("priority", priority(cells[3], cells[4]));
      return new Labelled(cells[0], labels);
    }

    private static String priority(String mood, String urgency) {
      Priority priority =
          mood.equals("crisis")
              ? Priority.URGENT
              : mood.equals("angry") || urgency.equals("now") ? Priority.HIGH : Priority.NORMAL;
      return EnumWord.of(priority);
    }
  }

  private static List<Labelled> questions() throws IOException {
    try (InputStream file =
        QuestionAnalysisTest.class.getResourceAsStream("/yingda/triage/questions.tsv")) {
      assertThat(file).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Labelled::of)
          .toList();
    }
  }

  private static Map<String, String> told(QuestionAnalysis analysis) {
    String kind = analysis.kind() == null ? "-" : analysis.kind();
    return Map.of(
        "kind", kind,
        "top", kind.replaceFirst("/.*", ""),
        "expects", analysis.expects().word(),
        "mood", analysis.mood().word(),
        "urgency", analysis.urgency().word(),
        "priority", analysis.priority().word());
  }

  @Test
  void mostIsTold(@TempDir Path data) throws IOException {
    List<Labelled> questions = questions();
    assertThat(questions).hasSizeGreaterThanOrEqualTo(150);
    List<Map<String, Integer>> right = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
    List<String> wrong = new ArrayList<>();
    Task content = Task.in(SharedFiles.root().resolve("content/golden"));
    DataDirectory directory = new DataDirectory(data, PretrainedEncoder.BUNDLED);
    content.bringWords(directory);
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC())) {
      content.importInto(knowledge.store());
      knowledge.catchUp();
      knowledge.completeMeaning();
      for (int i = 0; i < questions.size(); i++) {
        Labelled question = questions.get(i);
        Map<String, String> told = told(analysis(knowledge, question.question()));
        for (String aspect : ASPECTS) {
          boolean isRight = told.getOrDefault(aspect, "").equals(question.labels().get(aspect));
          right.get(i % 2).merge(aspect, isRight ? 1 : 0, Integer::sum);
          if (!isRight && i % 2 == 0) {
            wrong.add(question.question() + " " + aspect + ": " + told.getOrDefault(aspect, ""));
          }
        }
      }
    }
    wrong.forEach(line -> System.out.println("wrong in the half for choosing: " + line));
    double half = questions.size() / 2.0;
    for (String aspect : ASPECTS) {
      System.out.printf(
          Locale.ROOT,
          "%s: %.3f of those for choosing, %.3f of the others%n",
          aspect,
          right.get(0).getOrDefault(aspect, 0) / half,
          right.get(1).getOrDefault(aspect, 0) / half);
    }
    Map<String, Integer> others = right.get(1);
    assertThat(others.getOrDefault("top", 0) / half).isGreaterThan(0.75);
    assertThat(others.getOrDefault("kind", 0) / half).isGreaterThan(0.7);
    assertThat(others.getOrDefault("expects", 0) / half).isGreaterThan(0.75);
    assertThat(others.getOrDefault("mood", 0) / half).isGreaterThan(0.85);
    assertThat(others.getOrDefault("priority", 0) / half).isGreaterThan(0.9);
  }

  /** A person is not called for what customers ask every day. */
  @Test
  void fewGoldenQuestionsAreUrgent(@TempDir Path data) throws IOException {
    Path golden = SharedFiles.root().resolve("content/golden");
    List<String> raised = new ArrayList<>();
    int asked = 0;
    try (KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(data), Clock.systemUTC())) {
      for (String name : List.of("faq.tsv", "manual.tsv", "no-answer.tsv")) {
        for (String line : Files.readAllLines(golden.resolve(name))) {
          if (!line.startsWith("#") && !line.isBlank()) {
            asked++;
            String question = line.replaceFirst("\t.*", "");
            if (analysis(knowledge, question).priority() != Priority.NORMAL) {
              raised.add(question);
            }
          }
        }
      }
    }
    System.out.println("raised: " + raised);
    assertThat(raised.size()).isLessThan(asked / 50);
  }

  private static QuestionAnalysis analysis(KnowledgeBase knowledge, String question) {
    SearchScope agent = SearchScope.of(Audience.INTERNAL, Instant.now());
    ReplyRequest request = new ReplyRequest(new Question(question), List.of(), agent, "agent", 5);
    Replies found = knowledge.replies().reply(request);
    return knowledge
        .analyst()
        .analyze(request, found.replies(), knowledge.searcher().named(request.question(), agent));
  }
}
