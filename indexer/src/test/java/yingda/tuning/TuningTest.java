package yingda.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.UnavailableException;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.Draft;
import yingda.tuning.DictionaryImpact.Moved;

class TuningTest {
  private static final String SYNONYMS = "lexicon/synonyms.txt";
  private static final String GOLDEN = "golden/faq.tsv";
  private static final String QUESTION = "外卖小哥啥时候送来\tfaq/courier\n";

  @TempDir Path path;
  private KnowledgeBase knowledge;
  private Tuning tuning;

  @BeforeEach
  void open() {
    DataDirectory directory = new DataDirectory(path.resolve("data"));
    knowledge = KnowledgeBase.open(directory, CLOCK);
    tuning = new Tuning(directory, knowledge.store(), CLOCK);
    var unused =
        knowledge
            .store()
            .append(
                List.of(
                    Edit.put(Draft.faq("faq/courier", "骑手几点到？", "三十分钟内到。"), SIGNATURE),
                    Edit.put(Draft.faq("faq/invoice", "怎么开发票？", "在订单里开。"), SIGNATURE)));
    knowledge.catchUp();
  }

  @AfterEach
  void close() {
    knowledge.close();
  }

  private void replace(String name, String text) {
    var unused = tuning.replace(Map.of(name, text), tuning.files().fingerprint(), SIGNATURE);
  }

  @Test
  void nothingIsEditedInADirectoryThatIsGone() throws IOException {
    Files.move(path.resolve("data"), path.resolve("moved"));
    assertThatThrownBy(() -> replace(SYNONYMS, "骑手 外卖小哥\n"))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("was deleted or replaced while it is in use");
    assertThat(path.resolve("data")).doesNotExist();
    Files.move(path.resolve("moved"), path.resolve("data"));
  }

  @Test
  void aRehearsalTellsWhichQuestionsOtherWordsWouldMove() {
    replace(GOLDEN, QUESTION + "发票怎么开\tfaq/invoice\n");

    DictionaryImpact rehearsal = tuning.rehearse(knowledge, Map.of(SYNONYMS, "骑手 外卖小哥\n"));

    assertThat(rehearsal.moved()).containsExactly(new Moved("外卖小哥啥时候送来", 0, 1));
    assertThat(Objects.requireNonNull(rehearsal.before()).top1()).isEqualTo(0.5);
    assertThat(rehearsal.after().top1()).isEqualTo(1);
    assertThat(tuning.files().texts()).doesNotContainKey(SYNONYMS);
  }

  @Test
  void otherQuestionsAreRehearsedBeforeThereAreAny() {
    DictionaryImpact rehearsal = tuning.rehearse(knowledge, Map.of(GOLDEN, "发票怎么开\tfaq/invoice\n"));

    assertThat(rehearsal.before()).isNull();
    assertThat(rehearsal.after().top1()).isEqualTo(1);
    assertThatThrownBy(() -> tuning.rehearse(knowledge, Map.of()))
        .hasMessageContaining("no golden questions");
  }

  @Test
  void anEditAgainstOlderFilesIsRefusedAndNothingIsLost() {
    String seen = tuning.files().fingerprint();
    replace(SYNONYMS, "骑手 外卖小哥\n");

    assertThatThrownBy(() -> tuning.replace(Map.of(SYNONYMS, "快递 物流\n"), seen, SIGNATURE))
        .isInstanceOfSatisfying(
            RejectedException.class,
            e -> assertThat(e.reason()).isEqualTo(RejectedException.Reason.STALE));
    assertThat(tuning.files().texts()).containsEntry(SYNONYMS, "骑手 外卖小哥\n");
  }

  @Test
  void aLineThatBreaksARuleIsNamedAndNothingIsReplaced() {
    assertThatThrownBy(() -> replace(SYNONYMS, "骑手 外卖小哥\n孤单\n"))
        .hasMessageStartingWith("lexicon/synonyms.txt:2: ");
    assertThatThrownBy(() -> replace(GOLDEN, "没有答案\n"))
        .hasMessageStartingWith("golden/faq.tsv:1: ");
    assertThatThrownBy(() -> replace("lexicon/../x.txt", "a"))
        .hasMessageContaining("no file to be edited");
    assertThat(TuningFiles.in(knowledge.directory()).texts()).isEmpty();
    assertThat(knowledge.directory().tuningJournal()).doesNotExist();
  }

  /** Else a line that somebody else broke would have to be mended first. */
  @Test
  void aBadLineInAnotherFileDoesNotRefuseAnEdit() throws IOException {
    Path words = knowledge.directory().lexicon().path().resolve("words.txt");
    Files.createDirectories(words.getParent());
    Files.writeString(words, "坏 词\n");
    replace(SYNONYMS, "骑手 外卖小哥\n");
    assertThat(tuning.files().texts()).containsEntry(SYNONYMS, "骑手 外卖小哥\n");
    assertThatThrownBy(() -> replace("lexicon/words.txt", "坏 词\n另 外\n"))
        .hasMessageStartingWith("lexicon/words.txt:1: ");
  }

  @Test
  void aQuestionMustNameAnEntryThatThereIs() {
    var unused = knowledge.store().append(List.of(Edit.retire("faq/invoice", SIGNATURE)));
    replace(GOLDEN, "# 送货\n" + QUESTION + "几点送到\tfaq/courier#1\n");
    assertRefused("问\tfaq/nothing\n", "there is no document \"faq/nothing\"");
    assertRefused("问\tfaq/courier#2\n", "\"faq/courier\" has no entry \"2\"");
    assertRefused("问\tfaq/courier#1 | faq/nothing#a\n", "there is no document \"faq/nothing\"");
    assertRefused("问\tfaq/invoice\n", "\"faq/invoice\" is retired");
    replace("golden/no-answer.tsv", "能印标志吗\tin\n");
    replace(SYNONYMS, "骑手 外卖小哥\n");
  }

  private void assertRefused(String line, String rule) {
    String text = "# 送货\n" + QUESTION + line;
    assertThatThrownBy(() -> replace(GOLDEN, text)).hasMessageStartingWith(GOLDEN + ":3: " + rule);
    assertThatThrownBy(() -> tuning.rehearse(knowledge, Map.of(GOLDEN, text)))
        .hasMessageStartingWith(GOLDEN + ":3: " + rule);
  }

  /** A question may come first, and one whose entry goes later must not keep others from work. */
  @Test
  void anEntryMayBeADraftYetOrGoLater() {
    Edit draft = Edit.draft(Draft.faq("faq/new", "能印标志吗？", "能。"), SIGNATURE);
    var unused = knowledge.store().append(List.of(draft));
    replace(GOLDEN, "能印标志吗\tfaq/new#1\n");
    unused = knowledge.store().append(List.of(Edit.retire("faq/new", SIGNATURE)));
    replace(SYNONYMS, "骑手 外卖小哥\n");
  }

  @Test
  void everyEditIsKeptWithItsAuthor() throws IOException {
    replace(SYNONYMS, "骑手 外卖小哥\n");
    replace(SYNONYMS, "快递 物流\n");

    assertThat(Files.readAllLines(knowledge.directory().tuningJournal()))
        .hasSize(2)
        .allMatch(line -> line.contains(SIGNATURE.author()))
        .anyMatch(line -> line.contains("骑手 外卖小哥"));
  }

  @Test
  void aTableMayHaveAnyNameThatFilesHave() throws IOException {
    String name = "golden/faq v2.0（草稿）.tsv";
    Path content = path.resolve("content");
    Files.createDirectories(content.resolve("golden"));
    Files.writeString(content.resolve(name), QUESTION);
    assertThat(tuning.bring(content, false, SIGNATURE)).containsExactly(name);
    assertThat(tuning.files().texts()).containsEntry(name, QUESTION);
    for (String wrong : List.of("golden/.a.tsv", "golden/../a.tsv", "golden/a/b.tsv")) {
      assertThatThrownBy(() -> replace(wrong, QUESTION))
          .hasMessageContaining("no file to be edited");
    }
  }

  @Test
  void aStartDoesNotUndoWhatWasEditedSince() throws IOException {
    Path content = path.resolve("content");
    Path file = content.resolve(SYNONYMS);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "快递 物流\n");
    Tuning first = new Tuning(new DataDirectory(path.resolve("new")), CLOCK);
    assertThat(first.bring(content, false, SIGNATURE)).containsExactly(SYNONYMS);
    assertThat(tuning.bring(content, false, SIGNATURE)).containsExactly(SYNONYMS);
    replace(SYNONYMS, "快递 物流 包裹\n");

    assertThat(tuning.bring(content, false, SIGNATURE)).isEmpty();
    assertThat(tuning.files().texts()).containsEntry(SYNONYMS, "快递 物流 包裹\n");

    Files.writeString(file, "快递 物流 邮包\n");
    assertThat(tuning.bring(content, false, SIGNATURE)).containsExactly(SYNONYMS);
    Files.writeString(file, "快递 物流\n");
    assertThat(tuning.bring(content, true, SIGNATURE)).containsExactly(SYNONYMS);
  }

  /** A kill while the journal is written leaves half a line, here within a character. */
  @Test
  void halfALineInTheJournalLosesNoOther() throws IOException {
    replace(SYNONYMS, "骑手 外卖小哥\n");
    Path journal = knowledge.directory().tuningJournal();
    String whole = Files.readString(journal);
    byte[] before = whole.substring(0, whole.indexOf('骑')).getBytes(StandardCharsets.UTF_8);
    Files.write(journal, Arrays.copyOf(before, before.length + 1));
    replace(SYNONYMS, "快递 物流\n");
    replace(SYNONYMS, "快递 物流 包裹\n");
    Path content = path.resolve("content");
    Files.createDirectories(content.resolve("lexicon"));
    Files.writeString(content.resolve(SYNONYMS), "快递 物流\n");
    assertThat(tuning.bring(content, false, SIGNATURE)).isEmpty();
  }

  @Test
  void whileOneIsRehearsedOthersAreToldToWait() throws Exception {
    CyclicBarrier start = new CyclicBarrier(4);
    Callable<String> rehearse =
        () -> {
          start.await();
          try {
            Map<String, String> edit = Map.of(GOLDEN, QUESTION, SYNONYMS, "骑手 外卖小哥\n");
            return tuning.rehearse(knowledge, edit).after().toString();
          } catch (RejectedException e) {
            return e.reason().name();
          }
        };
    try (ExecutorService staff = Executors.newFixedThreadPool(4)) {
      List<String> told = new ArrayList<>();
      for (Future<String> outcome : staff.invokeAll(Collections.nCopies(4, rehearse))) {
        told.add(outcome.get());
      }
      assertThat(told).contains("IN_USE").anyMatch(outcome -> !outcome.equals("IN_USE"));
    }
  }

  @Test
  void thePhrasesOfTheChecksAreEditedLikeOtherWords() {
    String name = "lexicon/stiff.txt";
    assertThat(tuning.files().texts().get(name)).contains("这是规定");
    replace("golden/faq.tsv", QUESTION);
    assertThat(knowledge.directory().lexicon().stiff()).isEmpty();
    replace(name, "按规矩办\n");
    assertThat(tuning.files().texts()).containsEntry(name, "按规矩办\n");
    assertThat(knowledge.directory().lexicon().stiff()).contains(List.of("按规矩办"));
    assertThatThrownBy(() -> replace(name, "按规矩办\n按 规矩\n"))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("stiff.txt:2");
  }
}
