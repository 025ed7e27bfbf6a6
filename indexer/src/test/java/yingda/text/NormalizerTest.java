package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizerTest {
  private final Normalizer normalizer = new Normalizer(text -> text.replace('帳', '帐'));

  @Test
  void fullWidthIsWrittenAsHalfWidth() {
    assertThat(normalizer.normalize("Ｘ１００－Ｐｒｏ，　ＯＫ？")).isEqualTo("x100-pro, ok?");
  }

  @Test
  void shapesOfTheSameCharacterAreOne() {
    assertThat(normalizer.normalize("⾐⻢ 豈 ① ｱ K")).isEqualTo("衣⻢ 豈 1 ア k");
  }

  @Test
  void upperCaseIsWrittenAsLowerCaseEvenWhereItsUsualLowerCaseIsLonger() {
    assertThat(normalizer.normalize("ÀΩЖİ")).isEqualTo("àωжi");
  }

  @Test
  void everySpellingOfAccountIsOne() {
    assertThat(normalizer.normalize("帳號 帐號 账號")).isEqualTo("账號 账號 账號");
  }

  @Test
  void whatWouldChangeTheLengthStays() {
    assertThat(normalizer.normalize("…℃ﬁ㎡")).isEqualTo("…℃ﬁ㎡");
  }

  @Test
  void anyTextKeepsItsLength() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      String text =
          random
              .ints(random.nextInt(50), 0, 0x10000)
              .collect(StringBuilder::new, (s, c) -> s.append((char) c), StringBuilder::append)
              .toString();
      assertThat(normalizer.normalize(text)).hasSameSizeAs(text);
    }
  }
}
