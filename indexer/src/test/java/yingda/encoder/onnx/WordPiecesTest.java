package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.RejectedException;

class WordPiecesTest {
  private static final List<String> PIECES =
      List.of(
          "[UNK]", "[CLS]", "[SEP]", "退", "货", "？", "un", "##aff", "##able", "wifi", "x", "-",
          "##6");

  @TempDir private Path directory;

  private List<String> cut(String wording) throws IOException {
    Path file = Files.write(directory.resolve("vocab.txt"), PIECES);
    long[] numbers = new WordPieces(WordPieceVocabulary.read(file)).of(wording);
    return Arrays.stream(numbers).mapToObj(number -> PIECES.get((int) number)).toList();
  }

  @Test
  void hanCharactersStandAlone() throws IOException {
    assertThat(cut("退货wifi")).containsExactly("[CLS]", "退", "货", "wifi", "[SEP]");
  }

  @Test
  void aWordIsCutIntoItsLongestPieces() throws IOException {
    assertThat(cut("unaffable")).containsExactly("[CLS]", "un", "##aff", "##able", "[SEP]");
  }

  @Test
  void aWordThatCannotBeCutToItsEndIsUnknown() throws IOException {
    assertThat(cut("unaffordable 退")).containsExactly("[CLS]", "[UNK]", "退", "[SEP]");
  }

  @Test
  void punctuationStandsAlone() throws IOException {
    assertThat(cut("退？x-6")).containsExactly("[CLS]", "退", "？", "x", "-", "[UNK]", "[SEP]");
  }

  @Test
  void caseAccentsAndControlCharactersMakeNoDifference() throws IOException {
    assertThat(cut("WÍ\u200BFi\u0000\t退")).containsExactly("[CLS]", "wifi", "退", "[SEP]");
  }

  @Test
  void anEndlessWordIsUnknown() throws IOException {
    assertThat(cut("x" + "6".repeat(100))).containsExactly("[CLS]", "[UNK]", "[SEP]");
  }

  @Test
  void aLongWordingIsCutOff() throws IOException {
    assertThat(cut("退".repeat(600))).hasSize(WordPieces.MAX_PIECES).endsWith("退", "[SEP]");
  }

  @Test
  void nothingHasNoPieces() throws IOException {
    assertThat(cut(" \n　")).isEmpty();
  }

  @Test
  void aVocabularyOfAnotherKindIsRejected() throws IOException {
    Path file = Files.write(directory.resolve("vocab.txt"), List.of("<s>", "</s>"));
    assertThatThrownBy(() -> WordPieceVocabulary.read(file))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("has no piece [CLS], use a model");
  }

  @Test
  void aVocabularyInAnotherEncodingIsRejected() throws IOException {
    Path file =
        Files.write(directory.resolve("vocab.txt"), List.of("退货"), Charset.forName("GB18030"));
    assertThatThrownBy(() -> WordPieceVocabulary.read(file))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("is not in UTF-8");
  }
}
