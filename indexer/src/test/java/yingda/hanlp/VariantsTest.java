package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.text.Analysis;
import yingda.text.Antonyms;
import yingda.text.Lexicon;
import yingda.text.Synonyms;

/** What a query might have said instead, with the cuts of the real dictionary. */
class VariantsTest {
  private static final Analysis ANALYSIS =
      HanLp.analysis(
          new Lexicon(List.of("七天无理由退货", "无理由退货", "退货")),
          new Synonyms(List.of(List.of("退货", "退换"), List.of("人工", "客服"), List.of("物流", "快遞"))),
          Antonyms.NONE);

  /** Each with what it takes the place of. */
  private static List<String> variants(String query) {
    String normalized = ANALYSIS.normalizer().normalize(query);
    return ANALYSIS
        .variants()
        .of(
            normalized,
            ANALYSIS.tokenizer().queryTokens(normalized),
            ANALYSIS.tokenizer().indexTokens(normalized))
        .stream()
        .map(
            variant ->
                normalized.substring(variant.span().start(), variant.span().end())
                    + "="
                    + variant.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "七天, 七=7",
    "7天, 7=七",
    "２４小时, 24=二十四",
    "二十四小时, 二十四=24",
    "十五天, 十五=15",
    "半年, 半年=6个月",
    "一万元, 一万=10000",
    "1.5万, 1.5万=一万五",
    "15000, 15000=1.5万",
    "-20度, -20=零下20",
    "138 0013 8000, 138 0013 8000=13800138000",
    "双11, 11=十一",
    "双十一, 十一=11",
    "2个, 2=两",
    "两个, 两=2",
    "500ml, ml=毫升",
    "五百毫升, 毫升=ml",
    "三公斤, 公斤=kg",
    "5 kg, kg=千克",
    "170厘米, 厘米=cm",
    "5块, 块=元",
    "十元, 元=块",
    "七天无理由退货, 七天无理由退货=7天无理由退货",
    "怎么操作, 怎么=如何",
    "如何操作, 如何=怎么",
    "咋操作, 咋=怎么",
    "多久发货, 多久=多长时间",
    "为啥不行, 为啥=为什么",
    "可以吗, 可以吗=能不能",
    "能不能退, 能不能=可以吗",
    "我要退貨, 退货=退换",
    "物流, 物流=快递"
  })
  void theSameMayBeSaidOtherwise(String query, String variant) {
    assertThat(variants(query)).contains(variant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"等一下", "十分满意", "万一", "一直", "三星", "一个", "千万别", "x100", "7.5", "买米", "人工资"})
  void noNumberAndNoWordStaysWhatItIs(String query) {
    assertThat(variants(query)).isEmpty();
  }

  @Test
  void theLongestWordIsMeantAndNothingInsideIt() {
    assertThat(variants("为什么")).containsExactly("为什么=为何", "为什么=为啥");
  }

  @Test
  void aLongQueryHasFew() {
    assertThat(variants("七天退货".repeat(500))).hasSizeLessThanOrEqualTo(32);
  }
}
