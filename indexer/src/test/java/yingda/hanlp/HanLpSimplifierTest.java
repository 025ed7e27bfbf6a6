package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HanLpSimplifierTest {
  private final HanLpSimplifier simplifier = new HanLpSimplifier();

  @Test
  void traditionalIsWrittenAsSimplified() {
    assertThat(simplifier.simplify("頭髮乾了，後來退貨")).isEqualTo("头发干了，后来退货");
  }

  @Test
  void theLongestMatchWins() {
    assertThat(simplifier.simplify("乾坤和乾淨")).isEqualTo("乾坤和干净");
  }

  /** Pitfall 9: 筆記簿型電腦 is 笔记本电脑 in the table, but then no offset holds. */
  @Test
  void wordsOfARegionKeepTheirLength() {
    assertThat(simplifier.simplify("筆記簿型電腦的內存")).isEqualTo("笔记簿型电脑的内存");
  }

  @Test
  void whatWouldTakeTwoUnitsStays() {
    assertThat(simplifier.simplify("㑮")).isEqualTo("㑮");
  }

  @Test
  void everyCharacterKeepsItsLength() {
    for (char character = 0; character < Character.MAX_VALUE; character++) {
      assertThat(simplifier.simplify(String.valueOf(character)).length()).isEqualTo(1);
    }
  }
}
