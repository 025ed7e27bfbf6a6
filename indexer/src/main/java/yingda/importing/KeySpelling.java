package yingda.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for the names of keys and columns, and for the words in them, whatever way people
 * write them: width, case, spaces, marks, traditional characters and remarks in brackets go.
 */
final class KeySpelling {
  private static final Pattern REMARK = Pattern.compile("[(\\[{<【〔《][^)\\]}>】〕》]*[)\\]}>】〕》]?");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** The traditional characters of the words that are known, and the simplified ones. */
  private static final String TRADITIONAL =
      "問題標類別產編號簽籤鍵詞負責屬圍開內對權級機狀態發佈審隱顯啟閱讀員見觀眾複覆週優"
          + "擴積應時間過長無遠僅資檔稱務總維護釋錄擬準佔補終離線檢徵節適術話語誰區裡後則願續"
          + "歸專衆範戶刪廢啓組說據從參關閉凍結處單層訊變體統認訂敘衹祕與簡條當讓該雙備註壹貳";

  private static final String SIMPLIFIED =
      "问题标类别产编号签签键词负责属围开内对权级机状态发布审隐显启阅读员见观众复复周优"
          + "扩积应时间过长无远仅资档称务总维护释录拟准占补终离线检征节适术话语谁区里后则愿续"
          + "归专众范户删废启组说据从参关闭冻结处单层讯变体统认订叙只秘与简条当让该双备注一二";

  private KeySpelling() {}

  static String fold(String text) {
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String bare = letters(REMARK.matcher(wide).replaceAll(""));
    return bare.isEmpty() ? letters(wide) : bare;
  }

  private static String letters(String text) {
    char[] letters = OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = simplified(letters[i]);
    }
    return new String(letters);
  }

  private static char simplified(char character) {
    int position = TRADITIONAL.indexOf(character);
    return position < 0 ? character : SIMPLIFIED.charAt(position);
  }

  /** The English words of a name such as {@code is_public} or {@code isPublic}, in lower case. */
  static List<String> words(String name) {
    String apart = HUMP.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
    return List.of(apart.split("[^a-z]+"));
  }
}
