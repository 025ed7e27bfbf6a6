package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yingda.text.TextSpan;

class HanLpSegmenterTest {
  private final HanLpSegmenter segmenter = new HanLpSegmenter(List.of());

  @Test
  void theMostLikelyCutIsTaken() {
    assertThat(cut(segmenter, "七天无理由退货怎么操作"))
        .containsExactly("七", "天", "无", "理由", "退货", "怎么", "操作");
  }

  /** Pitfall 6: a text with the long word must still be found by the short one in it. */
  @Test
  void ownWordsAreCutWholeAndKeepTheirSubwords() {
    var own = new HanLpSegmenter(List.of("蓝牙耳机", "耳机", "x100", "的"));
    assertThat(cut(segmenter, "蓝牙耳机怎么充电")).containsExactly("蓝", "牙", "耳机", "怎么", "充电");
    assertThat(cut(own, "蓝牙耳机怎么充电")).containsExactly("蓝牙耳机", "怎么", "充电");
    assertThat(words(own, "蓝牙耳机")).containsExactly("蓝牙耳机", "耳机");
  }

  /** Pitfall 5: with HanLP's forcing it becomes 不 and 能充电. */
  @Test
  void ownWordsDoNotBreakTheirNeighbours() {
    var own = new HanLpSegmenter(List.of("能充电"));
    assertThat(cut(own, "不能充电")).containsExactly("不能", "充电");
  }

  /** 货运费 is a word of the dictionary, too. */
  @Test
  void ownWordsSideBySideAreKeptApart() {
    var own = new HanLpSegmenter(List.of("换货", "退货", "运费"));
    assertThat(cut(segmenter, "换货运费谁出")).contains("货运费");
    assertThat(cut(own, "换货运费谁出")).containsExactly("换货", "运费", "谁", "出");
    assertThat(cut(own, "问退货运费")).containsExactly("问", "退货", "运费");
    assertThat(cut(own, "航空货运费")).contains("货运费");
  }

  @Test
  void wordsOverlap() {
    assertThat(words(segmenter, "积分会过期")).containsExactly("积分", "分会", "过期");
  }

  /** Pitfall 1: HanLP's index mode gives the same span twice in 3 % of sentences. */
  @Test
  void noSpanComesTwice() {
    var own = new HanLpSegmenter(List.of("退货", "理由", "怎么"));
    assertThat(own.words("七天无理由退货怎么操作")).doesNotHaveDuplicates();
  }

  @Test
  void numeralsAndRareCharactersStandAlone() {
    assertThat(cut(segmenter, "二〇二六年㑇㐹齉龘块"))
        .containsExactly("二", "〇", "二", "六", "年", "㑇", "㐹", "齉", "龘", "块");
  }

  /** Pitfall 2: HanLP's quantifiers lose text. */
  @Test
  void everyCutCoversItsTextWithWordsAndSingleCharacters() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String run = randomHan(random);
      List<TextSpan> words = segmenter.words(run);
      int end = 0;
      for (TextSpan piece : segmenter.cut(run)) {
        assertThat(piece.start()).isEqualTo(end);
        assertThat(piece.length() == 1 || words.contains(piece)).as(run).isTrue();
        end = piece.end();
      }
      assertThat(end).isEqualTo(run.length());
    }
  }

  @Test
  void nothingGivesNothing() {
    assertThat(segmenter.cut("")).isEmpty();
    assertThat(segmenter.words("")).isEmpty();
  }

  private static String randomHan(Random random) {
    int limit = random.nextBoolean() ? 0x9FA6 : 0x5000;
    return random
        .ints(1 + random.nextInt(40), 0x4E00, limit)
        .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
        .toString();
  }

  private static List<String> cut(HanLpSegmenter segmenter, String run) {
    return segmenter.cut(run).stream().map(s -> run.substring(s.start(), s.end())).toList();
  }

  private static List<String> words(HanLpSegmenter segmenter, String run) {
    return segmenter.words(run).stream().map(s -> run.substring(s.start(), s.end())).toList();
  }
}
