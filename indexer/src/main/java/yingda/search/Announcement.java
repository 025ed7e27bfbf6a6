package yingda.search;

import java.util.regex.Pattern;

/** A text that only says what follows it: 本部分介绍如何升级集群。 */
final class Announcement {
  /** Of a longer one something is told, too. */
  private static final int LONGEST = 160;

  private static final Pattern ONLY =
      Pattern.compile(
          "(?:(?:本|该|这[一个]?)(?:部分|文档?|小?节|章节?|页面?|篇|手册|教程|指南)|以下(?:部分|内容|各节))"
              + "(?:主要|将|会|首先|分别|详细|简要)*(?:介绍|说明|描述|讲述|总结|概述|汇总|列出|列举|讨论|演示|展示|阐述|提供)了?[^。！？!?\\n"
              + "]*[。：:.]?(?:\\s*(?:请|详情|具体|更多|如需|有关)?[^。！？!?\\n"
              + "]{0,40}(?:参阅|参见|参考|请见|查看)[^。！？!?\\n"
              + "]*[。.]?)?");

  private Announcement() {}

  /** Whether it is no more than that. */
  static boolean isAll(String text) {
    String told = text.strip();
    return told.length() <= LONGEST && ONLY.matcher(told).matches();
  }
}
