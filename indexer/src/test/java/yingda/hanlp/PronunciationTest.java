package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.text.Analysis;
import yingda.text.Lexicon;
import yingda.text.Pronunciation;
import yingda.text.TextSpan;

class PronunciationTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private static Pronunciation say(String text) {
    return Pronunciation.of(ANALYSIS.normalizer().normalize(text), ANALYSIS.pinyin());
  }

  @ParameterizedTest
  @CsvSource({
    "怎么退货？, zenmetuihuo, zmth",
    "怎麼退貨, zenmetuihuo, zmth",
    "tui货, tuihuo, tuih",
    "重庆银行, chongqingyinhang, cqyh",
    "X100怎么充电, x100zenmechongdian, x100zmcd",
    "𠮷野家😀, yejia, yj"
  })
  void aTextIsSaidInFullAndByItsInitials(String text, String full, String initials) {
    assertThat(say(text).full()).isEqualTo(full);
    assertThat(say(text).initials()).isEqualTo(initials);
  }

  @Test
  void itIsSaidFromEachCharacterOn() {
    assertThat(say("怎么，退货").endings()).containsExactly("zenmetuihuo", "metuihuo", "tuihuo", "huo");
    assertThat(say("怎么，退货").endingsOfInitials()).containsExactly("zmth", "mth", "th", "h");
    assertThat(say("的".repeat(500)).endings())
        .hasSize(40)
        .allMatch(ending -> ending.length() <= 16);
    assertThat(say("！？").endings()).isEmpty();
  }

  @Test
  void whatIsSaidIsFoundInTheText() {
    assertThat(say("怎么，退货").find("tuihuo")).contains(new TextSpan(3, 5));
    assertThat(say("怎么，退货").find("tuih")).contains(new TextSpan(3, 5));
    assertThat(say("怎么，退货").findInitials("mt")).contains(new TextSpan(1, 4));
    assertThat(say("怎么，退货").find("uihuo")).isEmpty();
    assertThat(say("怎么，退货").find("tuihuoma")).isEmpty();
  }
}
