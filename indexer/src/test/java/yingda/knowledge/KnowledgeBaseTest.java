package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.encoder.learned.ModelFile;
import yingda.ranking.Calibration;
import yingda.ranking.Feature;
import yingda.ranking.LinearModel;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.testing.Damage;
import yingda.testing.Draft;
import yingda.testing.Logged;

class KnowledgeBaseTest {
  @TempDir Path path;

  @Test
  void aModelIsUsedFromTheStart() {
    DataDirectory directory = new DataDirectory(path);
    ModelFile.write(directory.model().encoder(), Wordings.model(1));
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(knowledge.isOutdated()).isFalse();
      ModelFile.write(directory.model().encoder(), Wordings.model(2));
      assertThat(knowledge.isOutdated()).isTrue();
      knowledge.rebuild();
      assertThat(knowledge.isOutdated()).isFalse();
    }
  }

  @Test
  void whatWasAskedIsNotLostWithoutAWord() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    try (Logged log = new Logged("yingda.knowledge")) {
      KnowledgeBase.refuseIfOpen(directory);
      open(directory).close();
      assertThat(log.lines()).isEmpty();
      write(directory);
      open(directory).close();
      assertThat(log.lines()).as("only imported").noneMatch(line -> line.contains("usage.db"));
      Files.delete(directory.usage());
      Damage.delete(directory.index());
      open(directory).close();
      assertThat(log.lines()).anyMatch(line -> line.contains("usage.db: is gone"));
    }
  }

  @Test
  void anIndexThatIsMadeAnewIsToldOf() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    write(directory);
    open(directory).close();
    Damage.delete(directory.index());
    try (Logged log = new Logged("yingda.knowledge", Level.INFO)) {
      open(directory).close();
      open(directory).close();
      assertThat(log.lines())
          .singleElement()
          .asString()
          .contains("There is no index; it is made from the store, of 1 changes");
    }
  }

  @Test
  void nothingIsAnsweredBeforeAllIsFoundThatWasThere() {
    DataDirectory directory = new DataDirectory(path);
    try (KnowledgeBase knowledge = open(directory)) {
      knowledge.beforeAnswers(
          () -> {
            write(directory);
            assertThat(knowledge.isAnswering()).isFalse();
            assertThatThrownBy(() -> inUse(knowledge))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("changes and is being made");
          });
      knowledge.catchUp();
      assertThat(knowledge.isAnswering()).isTrue();
      assertThat(inUse(knowledge)).isNotNull();
    }
  }

  private static KnowledgeBase open(DataDirectory directory) {
    KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK);
    knowledge.catchUp();
    return knowledge;
  }

  private static void write(DataDirectory directory) {
    try (DocumentStore store = directory.openStore(CLOCK)) {
      var unused =
          store.append(List.of(Edit.put(Draft.faq("faq/a", "怎么退货？", "七天内申请。"), SIGNATURE)));
    }
  }

  @Test
  void aDamagedModelIsNoReasonNotToAnswer() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    Path model = directory.model().encoder();
    Files.createDirectories(model.getParent());
    Files.writeString(model, "no model");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThatThrownBy(knowledge::rebuild)
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("encoder.bin: holds no model");
      Files.delete(model);
      assertThat(knowledge.isOutdated()).isFalse();
    }
  }

  @Test
  void aCalibrationOfAnotherProgramIsNamedAndTheDefaultIsUsed() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    Files.createDirectories(directory.model().path());
    Files.writeString(
        directory.model().calibration(),
        "{\"bias\": 1, \"weights\": {\"luck\": 2}, \"sure\": 0.5}");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThatThrownBy(knowledge::readJudgement)
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("calibration.json: unknown features luck");
    }
  }

  @Test
  void weightsAreReadAsTheyWereWrittenAndUsed() {
    DataDirectory directory = new DataDirectory(path);
    LinearModel learned = new LinearModel(Map.of(Feature.SEMANTIC, 2.5));
    directory.model().write(learned);
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThat(inUse(knowledge)).isEqualTo(learned);
      LinearModel other = new LinearModel(Map.of(Feature.LEXICAL, 1.0));
      directory.model().write(other);
      knowledge.readJudgement();
      assertThat(inUse(knowledge)).isEqualTo(other);
    }
  }

  private static LinearModel inUse(KnowledgeBase knowledge) {
    Question question = new Question("退货");
    return knowledge.searcher().best(question, AGENT, Filter.NONE, 1).weights();
  }

  @Test
  void aCalibrationIsReadAsItWasWritten() {
    ModelFolder model = new DataDirectory(path).model();
    Calibration learned =
        new Calibration(-1.5, Map.of(Feature.LEAD, 2.25), Map.of(Feature.RIVAL, -0.5), 0.8);
    model.write(learned);
    assertThat(model.readCalibration()).isEqualTo(learned);
  }
}
