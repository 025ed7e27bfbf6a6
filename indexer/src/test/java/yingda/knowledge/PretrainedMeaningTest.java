package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.app.Callers;
import yingda.app.ServiceHealth;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Kind;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.testing.Draft;

/** With the encoder that is part of the program. */
class PretrainedMeaningTest {
  private static final Document FEE = Draft.faq("faq/fee", "运费由谁承担？", "由您承担。");
  private static final Document PHONE = Draft.faq("faq/phone", "手机号怎么换绑？", "在设置里换。");

  /** Says of a network what customers say of the Internet: they share no character. */
  private static final Document ROUTER =
      Draft.of("manual/router").kind(Kind.MANUAL).entry("指示灯", "红灯常亮表示没有连上互联网。请检查光纤。").document();

  @TempDir private Path path;

  private KnowledgeBase open() {
    return KnowledgeBase.open(new DataDirectory(path, PretrainedEncoder.BUNDLED), CLOCK);
  }

  private static void write(KnowledgeBase knowledge, Document... documents) {
    var unused =
        knowledge
            .store()
            .append(Stream.of(documents).map(one -> Edit.put(one, SIGNATURE)).toList());
    knowledge.catchUp();
  }

  private static List<String> found(KnowledgeBase knowledge, String question) {
    return knowledge.searcher().best(new Question(question), AGENT, Filter.NONE, 5).hits().stream()
        .map(Hit::documentId)
        .toList();
  }

  @Test
  void wordsFindAtOnceAndMeaningFollows() {
    try (KnowledgeBase knowledge = open()) {
      write(knowledge, FEE, PHONE, ROUTER);
      assertThat(knowledge.incomplete()).isEqualTo(3);
      ServiceHealth health = new ServiceHealth(knowledge.store(), knowledge, Clock.systemUTC());
      assertThat(health.probe(Callers.LOCAL).warning())
          .hasMessage(
              "meaning: 3 entries are found by their words only as yet, the rest follows by"
                  + " itself");
      assertThat(found(knowledge, "运费")).containsExactly("faq/fee");
      assertThat(found(knowledge, "快递的钱要我出吗")).doesNotContain("faq/fee");

      knowledge.completeMeaning();
      assertThat(knowledge.incomplete()).isZero();
      assertThat(health.probe(Callers.LOCAL).warning()).isNull();
      assertThat(found(knowledge, "快递的钱要我出吗")).first().isEqualTo("faq/fee");
      assertThat(found(knowledge, "上不了网")).first().isEqualTo("manual/router");
    }
  }

  @Test
  void howManyAreLeftMovesWhileTheyAreEncoded() {
    try (KnowledgeBase knowledge = open()) {
      Document[] many =
          IntStream.range(0, 100)
              .mapToObj(i -> Draft.faq("faq/" + i, "第 " + i + " 步怎么做？", "照做。"))
              .toArray(Document[]::new);
      write(knowledge, many);
      List<Integer> left = new ArrayList<>();
      knowledge.completeMeaning(left::add);
      assertThat(left).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(left.getFirst()).isEqualTo(68);
      assertThat(left.getLast()).isZero();
    }
  }

  @Test
  void nothingIsEncodedTwice() throws IOException {
    try (KnowledgeBase knowledge = open()) {
      write(knowledge, FEE, ROUTER);
      knowledge.completeMeaning();
      write(knowledge, Draft.faq("faq/again", "运费由谁承担？", "由您承担，见说明。"));
      assertThat(knowledge.incomplete()).as("the same wording").isZero();
      Files.createDirectories(knowledge.directory().lexicon().path());
      Files.writeString(knowledge.directory().lexicon().path().resolve("words.txt"), "谁承担\n");
      knowledge.rebuild();
      assertThat(knowledge.incomplete()).as("another lexicon").isZero();
    }
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.isOutdated()).isFalse();
      assertThat(knowledge.incomplete()).as("a restart").isZero();
      assertThat(found(knowledge, "快递的钱要我出吗")).first().isIn("faq/fee", "faq/again");
    }
  }

  @Test
  void whatIsLeftIsEncodedAfterARestart() {
    try (KnowledgeBase knowledge = open()) {
      write(knowledge, FEE);
    }
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.incomplete()).isEqualTo(1);
      knowledge.completeMeaning();
    }
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.incomplete()).isZero();
    }
  }

  @Test
  void withoutItTheIndexIsAnother() {
    try (KnowledgeBase knowledge = open()) {
      write(knowledge, FEE);
      knowledge.completeMeaning();
    }
    try (KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(path), CLOCK)) {
      assertThat(knowledge.isOutdated()).isTrue();
      knowledge.rebuild();
      assertThat(knowledge.isOutdated()).isFalse();
      assertThat(knowledge.incomplete()).isZero();
    }
  }
}
