package yingda.hanlp;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary.Attribute;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.text.Subjects;

/**
 * By how often a word is which part of speech in HanLP's core dictionary, counted in newspapers.
 * Nouns name subjects, nouns of verbs less, verbs and adjectives little, and what is left nothing.
 * What newspapers use all the time goes with any subject, too.
 */
final class HanLpSubjects implements Subjects {
  static final HanLpSubjects INSTANCE = new HanLpSubjects();

  /** Nouns that questions are made with: 什么时候, 多少钱, 什么地方, 怎么回事. */
  private static final Set<String> ASKING =
      Set.of(
          "时候", "时间", "钱", "地方", "东西", "办法", "方法", "方式", "原因", "情况", "问题", "事", "事情", "人", "意思",
          "样", "种", "天", "日", "月", "年", "周", "小时", "分钟", "次", "步", "样子", "回事");

  /** Nouns that ask for something of a subject: 要什么材料 leaves open for what. */
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "材料", "资料", "手续", "条件", "要求", "流程", "步骤", "费用", "价格", "价钱", "期限", "有效期", "时限", "额度", "比例",
          "标准", "范围", "区别", "差别", "好处", "坏处", "优点", "缺点", "作用", "用途", "用处", "效果", "结果", "进度", "进展",
          "状态", "理由", "内容", "信息", "限制", "规定", "政策", "规则", "类型", "种类", "数量", "次数", "大小", "影响");

  /** Of a verb that is often a noun, such as 退货 and 收费. */
  private static final double VERBAL_NOUN = 0.6;

  /** Of a number, which may be a product's, a version's or an error's. */
  private static final double NUMBER = 0.5;

  /** Of a verb or an adjective. */
  private static final double PREDICATE = 0.25;

  /** At most, of one character: what the dictionary lacks is cut into these. */
  private static final double SINGLE = 0.5;

  /** From this count on a word says less: 订单 is counted 17 times, 公司 1,157 times. */
  private static final double FREQUENT = 200;

  private HanLpSubjects() {}

  @Override
  public double naming(String word) {
    int first = word.codePointAt(0);
    if (!Character.isIdeographic(first)) {
      return Character.isLetter(first) ? 1 : NUMBER;
    }
    if (ASKING.contains(word)) {
      return 0;
    }
    if (ATTRIBUTES.contains(word)) {
      return PREDICATE;
    }
    Attribute known = CoreDictionary.get(word);
    double naming = known == null ? 1 : naming(known);
    return word.length() == 1 ? Math.min(SINGLE, naming) : naming;
  }

  private static double naming(Attribute word) {
    double sum = 0;
    for (int i = 0; i < word.nature.length; i++) {
      sum += word.frequency[i] * naming(word.nature[i]);
    }
    return sum / word.totalFrequency * Math.min(1, FREQUENT / word.totalFrequency);
  }

  private static double naming(@Nullable Nature nature) {
    String name = nature == null ? "" : nature.toString();
    if (name.equals("vn")) {
      return VERBAL_NOUN;
    }
    return switch (name.isEmpty() ? ' ' : name.charAt(0)) {
      case 'n', 'i', 'l' -> 1;
      case 'v', 'a', 'b' -> PREDICATE;
      default -> 0;
    };
  }
}
