package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BigramsTest {
  @Test
  void pairsOverlap() {
    assertThat(Bigrams.tokens("退货款"))
        .containsExactly(new Token("退货", 0, 2, 0, 2), new Token("货款", 1, 3, 1, 2));
  }

  @Test
  void aCharacterBetweenOthersIsOnlyInPairsAndALoneOneStandsForItself() {
    assertThat(texts("退 第7天 退货")).containsExactly("退", "第", "7", "天", "退货");
  }

  @Test
  void lettersAndDigitsThatTouchAreOneToken() {
    assertThat(Bigrams.tokens("x100pro退货"))
        .containsExactly(new Token("x100pro", 0, 7, 0, 7), new Token("退货", 7, 9, 7, 2));
    assertThat(texts("x100-pro 199.00")).containsExactly("x100", "pro", "199.00");
  }

  @Test
  void kanaAndRareHanPairToo() {
    assertThat(texts("退𠮷バ")).containsExactly("退𠮷", "𠮷バ");
  }

  @Test
  void aLongWordIsCut() {
    assertThat(Bigrams.tokens("a1".repeat(100))).hasSize(200);
  }

  private static List<String> texts(String text) {
    return Bigrams.tokens(text).stream().map(Token::text).toList();
  }
}
