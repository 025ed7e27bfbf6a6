package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "七天无理由退货怎么操作？| 七天无理由退货怎么操作",
        "SQL 模式 (SQL Mode)| sql-模式-sql-mode",
        "`tidb_max_chunk_size` 从 v2.1 开始| tidb_max_chunk_size-从-v21-开始",
        "ALTER TABLE ... COMPACT| alter-table--compact",
        "C++ / Java| c--java",
        "pre-sales 售前| pre-sales-售前",
        "全角　空格| 全角-空格",
        "ÜBER Ärger| über-ärger",
        "𠮷野家| 𠮷野家",
        "？！| entry",
        "😀| entry",
        "\"\"| entry",
      })
  void anAnchorIsWhatGitHubMakesOfTheHeading(String heading, String anchor) {
    assertThat(Anchor.of(heading)).isEqualTo(anchor);
  }
}
