package yingda.text;

import java.util.List;

/** The ways to ask, which are the same in every business. */
final class Interrogatives {
  static final Synonyms ALL =
      new Synonyms(
          List.of(
              List.of("怎么", "如何", "怎样", "怎么样", "咋"),
              List.of("怎么办", "咋办"),
              List.of("为什么", "为何", "为啥"),
              List.of("什么", "啥"),
              List.of("什么时候", "何时", "啥时候"),
              List.of("多久", "多长时间"),
              List.of("哪里", "哪儿", "在哪"),
              List.of("能不能", "可以吗", "可不可以", "能否", "可否"),
              List.of("不能", "无法", "没法")));

  private Interrogatives() {}
}
