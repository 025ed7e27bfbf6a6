package yingda.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.CLOCK;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.Damage;
import yingda.testing.Logged;

/** Whatever becomes of the lexicon, the next start answers with the words that were in use. */
class LexiconInUseTest {
  @TempDir Path path;
  private DataDirectory directory;
  private String before;

  @BeforeEach
  void useWords() throws IOException {
    directory = new DataDirectory(path);
    Files.createDirectories(directory.lexicon().path());
    write("words.txt", "退货运费\n");
    write("synonyms.txt", "物流 快递\n");
    try (KnowledgeBase knowledge = open()) {
      before = knowledge.analysis().fingerprint();
      assertThat(knowledge.warning()).isNull();
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.lexicon().path().resolve(name), text);
  }

  private KnowledgeBase open() {
    return KnowledgeBase.open(directory, CLOCK);
  }

  private void assertTheWordsBeforeAreUsed(String told) {
    for (int start = 0; start < 2; start++) {
      try (Logged log = new Logged("yingda");
          KnowledgeBase knowledge = open()) {
        assertThat(knowledge.analysis().fingerprint()).isEqualTo(before);
        assertThat(log.lines()).singleElement().asString().contains("stay in use", told);
        assertThat(knowledge.warning()).hasMessageContaining(told);
      }
    }
  }

  @Test
  void aLineThatBreaksARuleKeepsNoStartFromHappening() throws IOException {
    write("words.txt", "退货运费\n坏 词\n");
    assertTheWordsBeforeAreUsed("lexicon/words.txt:2");
    write("words.txt", "退货运费\n");
    write("synonyms.txt", "孤单\n");
    assertTheWordsBeforeAreUsed("lexicon/synonyms.txt:1");
  }

  @Test
  void aFileThatIsNotUtf8KeepsNoStartFromHappening() throws IOException {
    Files.write(directory.lexicon().path().resolve("words.txt"), new byte[] {(byte) 0xff});
    assertTheWordsBeforeAreUsed("words.txt");
  }

  @Test
  void aFolderThatIsGoneIsSaid() throws IOException {
    Damage.delete(directory.lexicon().path());
    assertTheWordsBeforeAreUsed("is gone");
    Files.writeString(directory.lexicon().path(), "");
    assertTheWordsBeforeAreUsed("is gone");
  }

  @Test
  void whoWantsNoWordsLaysAnEmptyFolder() throws IOException {
    Files.delete(directory.lexicon().path().resolve("words.txt"));
    Files.delete(directory.lexicon().path().resolve("synonyms.txt"));
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.analysis().fingerprint()).isNotEqualTo(before);
      assertThat(knowledge.warning()).isNull();
    }
    Damage.delete(directory.lexicon().path());
    Damage.delete(directory.index());
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.warning()).isNull();
    }
  }

  @Test
  void aFirstLexiconWithABadLineLeavesTheDictionary() throws IOException {
    Damage.delete(directory.index());
    write("words.txt", "坏 词\n");
    try (KnowledgeBase knowledge = open()) {
      assertThat(knowledge.warning()).hasMessageContaining("lexicon/words.txt:1");
    }
  }
}
