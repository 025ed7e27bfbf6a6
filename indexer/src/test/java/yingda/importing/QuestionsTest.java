package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  private static List<String> sections(String text) {
    return Outline.of(Includes.Body.of(text, 1)).stream()
        .filter(Section::substantial)
        .map(section -> section.heading() + "=" + section.text())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Q1：甲？**\n\nA：一。\n\n**Q2：乙？**\n\nA：二。",
        "问：甲？\n答：一。\n\n问：乙？\n答：二。",
        "**问：甲？**\n**答：**一。\n\n**问：乙？**\n**答：**二。",
        "Q: 甲？\n\nA: 一。\n\nQ: 乙？\n\nA: 二。",
        "**甲？**\n\n一。\n\n**2、乙？**\n二。",
        """
        <details><summary>甲？</summary>

        一。

        </details>
        <details>
        <summary><b>乙？</b></summary>

        二。

        """,
      })
  void aQuestionNeedsNoHeading(String text) {
    assertThat(sections("# 问答\n\n" + text))
        .hasSize(2)
        .satisfies(
            asked -> {
              assertThat(asked.get(0)).startsWith("甲？=").contains("一。");
              assertThat(asked.get(1)).startsWith("乙？=").contains("二。");
              assertThat(asked.toString()).doesNotContain("答：", "A：", "A:");
            });
  }

  @Test
  void theHeadingsAboveAreItsPath() {
    assertThat(Outline.of(Includes.Body.of("# T\n## 售后\n**甲？**\n\n一\n\n## 售前\n**乙？**\n\n二", 1)))
        .extracting(Section::level)
        .containsExactly(1, 2, Questions.LEVEL, 2, Questions.LEVEL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**注意**\n\n一。",
        "问：甲\n\n没有回答的标记。",
        "正文**吗？**里的粗体",
        "<details><summary>点击展开</summary>\n\n一。\n\n</details>",
        "一。\n\n**最后一句？**",
        "> **甲？**\n>\n> 一。",
        "```\n问：甲？\n答：一。\n```",
      })
  void whatIsNoQuestionStays(String text) {
    assertThat(sections("# 题\n\n" + text)).containsExactly("题=" + text);
  }

  @Test
  void anAnswerInBoldStaysBold() {
    assertThat(sections("**问：甲？**\n\n**答：一**二")).containsExactly("甲？=**一**二");
  }
}
