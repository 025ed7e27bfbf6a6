package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"x100pro", "x100-pro", "x100 pro", "x-100/pro", "x_100.pro", "的x100–pro报错"})
  void aModelNumberIsOneHoweverItIsWritten(String text) {
    assertThat(texts(text)).contains("x100pro");
  }

  @Test
  void anErrorNumberIsOneHoweverItIsWritten() {
    assertThat(texts("报错e 03")).containsExactly("e03", "03");
    assertThat(texts("报错e03")).containsExactly("e03");
  }

  @Test
  void everyPartThatHasADigitCounts() {
    assertThat(texts("iphone 15 pro")).containsExactly("iphone15", "iphone15pro", "15", "15pro");
  }

  @Test
  void wordsWithoutADigitAreNoCodes() {
    assertThat(texts("read-only mode")).isEmpty();
  }

  @Test
  void nothingIsJoinedAcrossHanOrTwoSpaces() {
    assertThat(texts("x100和pro x1  y")).containsExactly("x100", "prox1", "x1");
  }

  @Test
  void positionsAreThoseOfTheWords() {
    assertThat(Codes.tokens("退 x-1"))
        .containsExactly(new Token("x1", 2, 5, 1, 2), new Token("1", 4, 5, 2, 1));
  }

  @Test
  void aVersionIsACode() {
    assertThat(texts("v7.5.1")).containsExactly("v751");
  }

  private static List<String> texts(String text) {
    return Codes.tokens(text).stream().map(Token::text).toList();
  }
}
