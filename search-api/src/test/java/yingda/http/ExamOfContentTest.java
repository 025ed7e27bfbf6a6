package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import yingda.document.Document;
import yingda.document.Listing;
import yingda.document.Markup;
import yingda.document.Signature;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.SharedFiles;

/** Exams of the content that comes along: nothing wrong in them is said anywhere there. */
class ExamOfContentTest {
  private static final Markup MARKUP = KnowledgeBase.markup();
  private static final String GAP = "____";

  @AutoClose private static RunningService service;

  /** What each entry says, without spaces, by its address. */
  private static final Map<String, String> ANSWERS = new HashMap<>();

  @BeforeAll
  static void open(@TempDir Path data) {
    service = RunningService.in(data);
    ImportOptions options = ImportOptions.of(new Signature("测试", "首次导入"));
    var store = service.knowledge().store();
    var unused =
        new Importer(store, options, ImportProgress.NONE)
            .run(List.of(SharedFiles.root().resolve("content")));
    store.forEachPage(
        Listing.under("", 100), page -> page.forEach(revision -> keep(revision.document())));
  }

  private static void keep(Document document) {
    document
        .entries()
        .forEach(
            entry ->
                ANSWERS.put(
                    document.id() + "#" + entry.anchor(), plain(MARKUP.plain(entry.answer()))));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 815})
  void whatIsRightIsSaidAndWhatIsWrongIsNowhere(int seed) {
    String form = "{\"name\":\"试\",\"size\":100,\"newStaff\":true,\"seed\":" + seed + "}";
    Answer made = service.client().post("/v1/exams", form);
    assertThat(made.number("/exam/questions")).isEqualTo(100);
    made.json().at("/questions").forEach(ExamOfContentTest::isSound);
  }

  private static void isSound(JsonNode question) {
    String source =
        question.at("/source/documentId").asString()
            + "#"
            + question.at("/source/anchor").asString();
    String answer = Objects.requireNonNull(ANSWERS.get(source), source);
    String text = plain(question.at("/asked/text").asString());
    List<Integer> right = new ArrayList<>();
    question.at("/right").forEach(one -> right.add(one.asInt()));
    List<String> options = new ArrayList<>();
    question.at("/asked/options").forEach(one -> options.add(plain(one.asString())));
    String kind = question.at("/asked/kind").asString();
    assertThat(options).as(question.toString()).doesNotHaveDuplicates();
    switch (kind) {
      case "true_false" ->
          assertThat(answer.contains(text)).as(text).isEqualTo(right.equals(List.of(0)));
      case "cloze" -> {
        String point = question.at("/points/0").asString();
        assertThat(answer).contains(text.replace(GAP, point.replaceAll("[^0-9].*", "")));
      }
      case "short" ->
          question.at("/points").forEach(one -> assertThat(answer).contains(plain(one.asString())));
      default -> {
        assertThat(right).as(kind).hasSizeBetween(1, kind.equals("single") ? 1 : 4);
        for (int i = 0; i < options.size(); i++) {
          String said = text.isEmpty() ? options.get(i) : text.replace(GAP, options.get(i));
          assertThat(answer.contains(said)).as(said).isEqualTo(right.contains(i));
          if (!text.isEmpty() && !right.contains(i)) {
            saidNowhere(text, options.get(i));
          }
        }
      }
    }
  }

  /** The clause of the gap with a wrong number stands in no entry. */
  private static void saidNowhere(String text, String option) {
    for (String clause : text.split("[，。；：]", -1)) {
      if (clause.contains(GAP)) {
        String wrong = clause.replace(GAP, option);
        assertThat(ANSWERS.values()).as(text).noneMatch(answer -> answer.contains(wrong));
      }
    }
  }
}
