package yingda.comparison;

import java.util.List;
import java.util.Random;

/** Texts such as authors write, and some they should not. */
final class RandomTexts {
  private static final List<String> PARTS =
      List.of(
          "签收后",
          "七天",
          "15天",
          "内",
          "可以",
          "退货",
          "，",
          "。",
          "！",
          "；",
          "运费",
          "由顾客承担",
          "\n",
          "\n\n",
          "- ",
          "1. ",
          "| ",
          "|\n",
          "```\n",
          "    ",
          "\t",
          " ",
          "　",
          "X100-Pro",
          "v8.5.1",
          "199.00元",
          "“",
          "”",
          "😀",
          "é",
          "é",
          "\r\n",
          "**",
          "[链接](a.md#b)",
          "𠮷",
          "的",
          "了");

  private RandomTexts() {}

  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int parts = random.nextInt(40);
    for (int i = 0; i < parts; i++) {
      text.append(part(random));
    }
    return text.toString();
  }

  /** The same text with a few stretches cut out or put in, on whole code points. */
  static String edited(String text, Random random) {
    String edited = text;
    int edits = random.nextInt(5);
    for (int i = 0; i < edits; i++) {
      int length = edited.codePointCount(0, edited.length());
      int start = random.nextInt(length + 1);
      int end = Math.min(length, start + random.nextInt(6));
      edited =
          edited.substring(0, edited.offsetByCodePoints(0, start))
              + (random.nextBoolean() ? part(random) : "")
              + edited.substring(edited.offsetByCodePoints(0, end));
    }
    return edited;
  }

  private static String part(Random random) {
    return PARTS.get(random.nextInt(PARTS.size()));
  }
}
