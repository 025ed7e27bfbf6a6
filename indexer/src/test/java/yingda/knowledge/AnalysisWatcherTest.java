package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import yingda.checks.DocumentChecker;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.encoder.learned.ModelFile;
import yingda.lexicon.LexiconFolder;
import yingda.search.Filter;
import yingda.search.Question;
import yingda.testing.Draft;

class AnalysisWatcherTest {
  private static final Logger LOGGER = Logger.getLogger(AnalysisWatcher.class.getName());

  @TempDir Path path;
  private KnowledgeBase knowledge;
  private final Messages messages = new Messages();

  @BeforeEach
  void open() {
    LOGGER.addHandler(messages);
    LOGGER.setUseParentHandlers(false);
    knowledge = KnowledgeBase.open(new DataDirectory(path), CLOCK);
    var unused =
        knowledge.store().append(List.of(Edit.put(Draft.faq("faq/a", "快递几天到", "三天"), SIGNATURE)));
    knowledge.catchUp();
  }

  @AfterEach
  void close() {
    knowledge.close();
    LOGGER.removeHandler(messages);
  }

  /** What was logged. */
  private static final class Messages extends Handler {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void publish(LogRecord record) {
      texts.add(record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private void write(String name, String text) throws IOException {
    Path folder = knowledge.directory().lexicon().path();
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(name), text);
  }

  private long found(String question) {
    return knowledge.searcher().page(new Question(question), AGENT, Filter.NONE, 0, 1).total();
  }

  @Test
  void anEditedLexiconIsUsedWithoutARestart() throws IOException {
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      assertThat(found("物流")).isZero();
      write("synonyms.txt", "物流 快递\n");
      watcher.look();
      assertThat(found("物流")).isEqualTo(1);
      write("synonyms.txt", "# 物流 快递\n");
      watcher.look();
      assertThat(found("物流")).isZero();
      assertThat(messages.texts).hasSize(2);
    }
  }

  @Test
  void whatIsInOrderAgainIsSaid() throws IOException {
    write("words.txt", "几天\n");
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      write("words.txt", "几 天\n");
      watcher.look();
      messages.texts.clear();
      write("words.txt", "几天\n");
      watcher.look();
      assertThat(messages.texts).singleElement().asString().contains("in order again");
    }
  }

  @Test
  void anImportedLexiconIsUsedToo(@TempDir Path content) throws IOException {
    Files.createDirectories(content.resolve("lexicon"));
    Files.writeString(content.resolve("lexicon").resolve("synonyms.txt"), "物流 快递\n");
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      assertThat(knowledge.directory().lexicon().replaceBy(LexiconFolder.in(content))).isTrue();
      watcher.look();
      assertThat(found("物流")).isEqualTo(1);
    }
  }

  @Test
  void aBadLineIsNamedOnceAndTheWordsBeforeStayInUse() throws IOException {
    write("synonyms.txt", "物流 快递\n");
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      messages.texts.clear();
      write("words.txt", "几天\n几 天\n");
      watcher.look();
      watcher.look();
      assertThat(messages.texts).singleElement().asString().contains("words.txt:2");
      assertThat(found("物流")).isEqualTo(1);
      write("words.txt", "几天\n");
      watcher.look();
      assertThat(knowledge.isOutdated()).isFalse();
    }
  }

  /** Without a rebuild, as no text is cut otherwise for them. */
  @Test
  void editedPhrasesAreLookedForWithoutARestart() throws IOException {
    DocumentChecker checker = knowledge.checker(CLOCK);
    Document document = Draft.faq("faq/new", "礼品卡怎么用？", "或许要激活。");
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      String current = Files.readString(knowledge.directory().index().resolve("CURRENT"));
      assertThat(checker.check(document).findings()).isEmpty();
      write("uncertain.txt", "# 说了等于没说\n或许\n");
      watcher.look();
      assertThat(checker.check(document).findings()).hasSize(1);
      write("uncertain.txt", "或 许\n");
      watcher.look();
      assertThat(messages.texts).singleElement().asString().contains("uncertain.txt:1");
      assertThat(checker.check(document).findings()).hasSize(1);
      assertThat(knowledge.directory().index().resolve("CURRENT")).hasContent(current);
    }
  }

  @Test
  void anUnchangedLexiconRebuildsNothing() throws IOException {
    write("synonyms.txt", "物流 快递\n");
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      String current = Files.readString(knowledge.directory().index().resolve("CURRENT"));
      write("synonyms.txt", "物流  快递  # 一样\n");
      watcher.look();
      assertThat(knowledge.directory().index().resolve("CURRENT")).hasContent(current);
    }
  }

  @Test
  void aModelWrittenByAnotherProcessIsUsedAndADamagedOneIsNot() throws IOException {
    Path model = knowledge.directory().model().encoder();
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.look();
      ModelFile.write(model, Wordings.model(1));
      watcher.look();
      assertThat(messages.texts).singleElement().asString().contains("is in use");
      assertThat(knowledge.isOutdated()).isFalse();
      messages.texts.clear();

      Files.writeString(model, "no model");
      watcher.look();
      watcher.look();
      assertThat(messages.texts).singleElement().asString().contains("run train again");
      assertThat(found("快递几天到")).isEqualTo(1);

      ModelFile.write(model, Wordings.model(2));
      watcher.look();
      assertThat(knowledge.isOutdated()).isFalse();
    }
  }

  @Test
  @Timeout(60)
  void theThreadLooksByItself() throws IOException {
    try (AnalysisWatcher watcher = new AnalysisWatcher(knowledge)) {
      watcher.start();
      write("synonyms.txt", "物流 快递\n");
      while (found("物流") == 0) {
        Thread.onSpinWait();
      }
    }
  }
}
