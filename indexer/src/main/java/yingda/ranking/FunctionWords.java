package yingda.ranking;

import java.util.Collection;
import java.util.Set;

/** Words that hold a sentence together and say nothing of its subject: never highlighted. */
public final class FunctionWords {
  private static final Set<String> WORDS =
      Set.of(
          "的", "了", "吗", "呢", "吧", "啊", "呀", "么", "嘛", "哦", "是", "在", "有", "和", "与", "及", "或", "就",
          "都", "也", "还", "又", "再", "很", "把", "被", "给", "让", "对", "从", "到", "向", "为", "以", "我", "你",
          "您", "他", "她", "它", "我们", "你们", "他们", "这", "那", "这个", "那个", "个", "会", "能", "要", "想", "请",
          "请问", "怎么", "怎样", "怎么样", "如何", "怎么办", "咋", "咋办", "什么", "啥", "为什么", "为何", "为啥", "哪", "哪个",
          "哪些", "哪里", "多少", "几", "谁", "可以", "可", "需要", "应该", "一个", "一下", "里", "上", "下", "中", "时",
          "后", "前");

  private FunctionWords() {}

  public static boolean contains(String word) {
    return WORDS.contains(word);
  }

  static boolean containsAll(Collection<String> words) {
    return WORDS.containsAll(words);
  }
}
