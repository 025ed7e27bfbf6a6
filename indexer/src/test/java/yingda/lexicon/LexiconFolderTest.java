package yingda.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.RejectedException;
import yingda.text.Lexicon;
import yingda.text.Synonyms;

class LexiconFolderTest {
  @TempDir Path directory;

  private LexiconFolder write(String name, String text) throws IOException {
    LexiconFolder folder = LexiconFolder.in(directory);
    Files.createDirectories(folder.path());
    Files.writeString(folder.path().resolve(name), text);
    return folder;
  }

  @Test
  void withoutFilesThereAreNoWords() {
    LexiconFolder folder = LexiconFolder.in(directory);
    assertThat(folder.words().words()).isEqualTo(Lexicon.EMPTY.words());
    assertThat(folder.synonyms()).isEqualTo(Synonyms.NONE);
  }

  @Test
  void synonymsStandBetweenSpacesTabsOrEqualSigns() throws IOException {
    String text = "\uFEFF# 物流\n物流 快递\n\n包邮=免运费 = 免邮 # 运费\n客服\t人工　坐席\n";
    assertThat(write("synonyms.txt", text).synonyms().groups())
        .containsExactly(
            List.of("物流", "快递"), List.of("包邮", "免运费", "免邮"), List.of("客服", "人工", "坐席"));
  }

  @ParameterizedTest
  @CsvSource({
    "物流, '\"物流\" is alone'",
    "物流 物流, '\"物流 物流\" is alone'",
    "物流 快-递, '\"快-递\" is no word'",
    "= 物流 快递, '\"\" is no word'"
  })
  void aLineThatIsNoGroupIsNamed(String line, String reason) throws IOException {
    LexiconFolder folder = write("synonyms.txt", "包邮 免运费\n" + line + "\n");
    assertThatThrownBy(folder::synonyms)
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("synonyms.txt:2")
        .hasMessageContaining(reason);
  }

  @Test
  void aLineThatIsNoWordIsNamed() throws IOException {
    LexiconFolder folder = write("words.txt", "退货\n退 货\n");
    assertThatThrownBy(folder::words)
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("words.txt:2");
  }

  @Test
  void allLinesThatAreWrongAreNamed() throws IOException {
    LexiconFolder folder = write("words.txt", "退 货\n退货\n运-费\n");
    write("synonyms.txt", "物流\n");
    assertThatThrownBy(folder::check)
        .isInstanceOfSatisfying(
            RejectedException.class,
            rejected ->
                assertThat(rejected.getMessage())
                    .contains("words.txt:1", "words.txt:3", "synonyms.txt:1", "without spaces"));
  }

  @Test
  void aFileReplacesTheOneInUseUnlessALineBreaksARule() throws IOException {
    LexiconFolder content = write("synonyms.txt", "物流 快递\n");
    LexiconFolder inUse = LexiconFolder.in(directory.resolve("data"));
    assertThat(inUse.replaceBy(content)).isTrue();
    assertThat(inUse.replaceBy(content)).isFalse();
    assertThat(inUse.synonyms().groups()).hasSize(1);
    write("words.txt", "蓝牙耳机\n");
    write("synonyms.txt", "物流\n");
    assertThatThrownBy(() -> inUse.replaceBy(content)).isInstanceOf(RejectedException.class);
    assertThat(inUse.synonyms().groups()).hasSize(1);
    assertThat(inUse.words().words()).isEmpty();
  }

  @Test
  void whatAContentFolderLacksStaysInUse() throws IOException {
    LexiconFolder content = write("synonyms.txt", "物流 快递\n");
    LexiconFolder inUse = LexiconFolder.in(directory.resolve("data"));
    assertThat(inUse.replaceBy(content)).isTrue();
    Files.delete(content.path().resolve("synonyms.txt"));
    write("words.txt", "蓝牙耳机\n");
    assertThat(inUse.replaceBy(content)).isTrue();
    assertThat(inUse.words().words()).containsExactly("蓝牙耳机");
    assertThat(inUse.synonyms().groups()).hasSize(1);
  }
}
