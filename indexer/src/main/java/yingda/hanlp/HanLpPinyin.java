package yingda.hanlp;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import yingda.text.Pinyin;

/**
 * HanLP's table of characters and words, so 重庆 is chongqing and 银行 yinhang. It is loaded when first
 * used, which takes about 100 ms and 10 MB.
 */
final class HanLpPinyin implements Pinyin {
  @Override
  public List<String> syllables(String text) {
    return HanLP.convertToPinyinList(text).stream().map(HanLpPinyin::syllable).toList();
  }

  private static String syllable(com.hankcs.hanlp.dictionary.py.Pinyin pinyin) {
    return pinyin == com.hankcs.hanlp.dictionary.py.Pinyin.none5
        ? ""
        : pinyin.getPinyinWithoutTone();
  }
}
