package yingda.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import yingda.sheets.WorkbookWriter;

/** An empty FAQ table to be filled in, with a second sheet that says how. */
public final class TableTemplate {
  /** Each column with what to write and an example; an import passes it over, as it is no table. */
  private static final List<List<String>> HELP =
      List.of(
          List.of("编号", "不写就由应答取一个；改过问题仍要算同一条时才需要", "faq/returns"),
          List.of("类型", "从下拉里选，不写是 faq", "faq"),
          List.of("问题", "客户会怎么问，必填", "怎么退货？"),
          List.of("相似问", "别的问法，一行一个，用 Alt+Enter 换行", "能退吗\n不想要了怎么办"),
          List.of("反例", "像这一条、却不该用它回答的问题，一行一个", "怎么换货"),
          List.of("答案", "发给客户的原文，必填，可以用 Markdown", "在“我的订单”里选择退货。"),
          List.of("分类", "上级到下级，用 | 隔开", "售后|退换货"),
          List.of("标签", "用 | 隔开", "退货|售后"),
          List.of("产品", "不写就是所有产品", "x100"),
          List.of("适用版本", "写了就要写产品", "[2.0,3.0)"),
          List.of("受众", "从下拉里选：public 可以给客户看，internal 只给客服看", "public"),
          List.of("负责人", "谁维护", "售后组"),
          List.of("生效", "第一天", "2026-10-01"),
          List.of("失效", "最后一天，当天仍然有效", "2026-12-31"));

  private TableTemplate() {}

  public static void write(Path file) {
    try (WorkbookWriter workbook = new WorkbookWriter(file)) {
      XlsxTableFile.begin(workbook);
      workbook.sheet("怎么填", List.of("列名", "怎么填", "例子"), Map.of());
      for (List<String> row : HELP) {
        workbook.row(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + file, e);
    }
  }
}
