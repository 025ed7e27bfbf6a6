package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "faq/returns|faq/returns",
        "安装+调试|安装+调试",
        "01-intro|01-intro",
        "退货政策（2026版）|退货政策-2026版",
        "《用户手册》V2.0|用户手册-V2.0",
        "价格＆优惠 汇总|价格-优惠-汇总",
        "【必读】制度/a & b|必读-制度/a-b",
        "ＡＢＣ|ＡＢＣ",
        ".hidden/-x|hidden/x",
        "faq/revisions|faq/revisions_",
        "faq/revisions/2/file|faq/revisions/2/file_",
        "faq/file|faq/file",
      })
  void aPathBecomesAnId(String path, String id) {
    assertThat(Address.of(path)).isEqualTo(id);
    Rules.id(Address.of(path));
  }

  @Test
  void whatIsTooLongOrHasNoLetterStaysApart() {
    String one = Address.of("长".repeat(200) + "（一）");
    String other = Address.of("长".repeat(200) + "（二）");
    assertThat(one).isNotEqualTo(other).hasSizeLessThan(100);
    assertThat(Address.of("？？")).isNotEqualTo(Address.of("！！")).startsWith("_");
    Rules.id(Address.of(("目录（甲）".repeat(9) + "/").repeat(30) + "文件"));
  }
}
