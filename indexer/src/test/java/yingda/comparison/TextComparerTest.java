package yingda.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

class TextComparerTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);
  private static final TextComparer COMPARER = new TextComparer(() -> ANALYSIS);

  private static List<String> compare(String older, String newer) {
    return COMPARER.compare(older, newer).stream()
        .map(piece -> piece.fate().word().charAt(0) + ":" + piece.text())
        .toList();
  }

  @Test
  void equalTextsAreKept() {
    assertThat(compare("可以退货。", "可以退货。")).containsExactly("k:可以退货。");
    assertThat(compare("", "")).isEmpty();
  }

  @Test
  void aChangedWordIsShownInItsSentence() {
    assertThat(compare("签收后7天内可以退货。运费自理。", "签收后15天内可以退货。运费自理。"))
        .containsExactly("k:签收后", "d:7", "i:15", "k:天内可以退货。运费自理。");
  }

  @Test
  void wordsAreNotCutIntoCharacters() {
    assertThat(compare("请先联系客服人员。", "请先联系商家人员。"))
        .containsExactly("k:请先联系", "d:客服", "i:商家", "k:人员。");
  }

  @Test
  void aSentenceThatIsAnotherOneIsReplacedAsAWhole() {
    assertThat(compare("先拍照。运费由顾客承担。", "先拍照。三天内到账。"))
        .containsExactly("k:先拍照。", "d:运费由顾客承担。", "i:三天内到账。");
  }

  @Test
  void anInsertedSentenceLeavesItsNeighboursAlone() {
    assertThat(compare("先拍照。再寄回。", "先拍照。填写单号。再寄回。")).containsExactly("k:先拍照。", "i:填写单号。", "k:再寄回。");
  }

  @Test
  void changesOnBothSidesOfACommaAreOneChange() {
    assertThat(compare("周一、周二可以办理退货手续。", "周三、周四可以办理退货手续。"))
        .containsExactly("d:周一、周二", "i:周三、周四", "k:可以办理退货手续。");
  }

  @Test
  void aTableIsComparedByRow() {
    assertThat(
            compare(
                "| 地区 | 运费 |\n|---|---|\n| 北京 | 8元 |\n",
                "| 地区 | 运费 |\n|---|---|\n| 北京 | 9元 |\n| 上海 | 7元 |\n"))
        .containsExactly(
            "k:| 地区 | 运费 |\n|---|---|\n| 北京 | ", "d:8", "i:9", "k:元 |\n", "i:| 上海 | 7元 |\n");
  }

  @Test
  void codeIsComparedByLine() {
    assertThat(compare("```\nset a. b\nrun.\n```\n", "```\nset a. b\nstop now\n```\n"))
        .containsExactly("k:```\nset a. b\n", "d:run.\n", "i:stop now\n", "k:```\n");
  }

  @Test
  void whitespaceAtTheEndOfALineIsSeen() {
    assertThat(compare("一行\n二行", "一行  \n二行")).containsExactly("k:一行", "i:  ", "k:\n二行");
  }

  /** Whatever the texts are, what was kept and inserted is the newer one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theDifferenceGivesBothTextsBack(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String older = RandomTexts.text(random);
      String newer =
          random.nextInt(8) == 0 ? RandomTexts.text(random) : RandomTexts.edited(older, random);
      List<DiffChunk> pieces = COMPARER.compare(older, newer);
      assertThat(DiffChunk.older(pieces)).as("seed %s, text %s", seed, i).isEqualTo(older);
      assertThat(DiffChunk.newer(pieces)).as("seed %s, text %s", seed, i).isEqualTo(newer);
      assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
      if (older.equals(newer)) {
        assertThat(pieces).allMatch(piece -> piece.fate() == ChangeType.KEPT);
      }
    }
  }
}
