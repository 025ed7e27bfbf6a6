package yingda.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;
import yingda.json.Json;

/** Systems whose tables are known by their columns and read as they are. */
enum SourceSystem {
  /** Question, answer, any number of columns with further wordings, a JSON object. */
  FASTGPT("FastGPT") {
    @Override
    boolean hasColumns(List<String> names) {
      return names.containsAll(List.of("q", "a"))
          && List.of("q", "a", "index", "indexes", "metadata").containsAll(names)
          && names.size() > 2;
    }

    @Override
    List<String> columns(List<String> names) {
      return List.of("问题", "相似问", "答案", "标签");
    }

    @Override
    TableRow row(List<String> names, TableRow row) {
      List<String> wordings = new ArrayList<>();
      String tags = "";
      for (int i = 0; i < row.cells().size(); i++) {
        String name = i < names.size() ? names.get(i) : "index";
        if (name.startsWith("index")) {
          wordings.add(row.cell(i));
        } else if (name.equals("metadata")) {
          tags = tags(row.cell(i));
        }
      }
      return row.with(
          List.of(
              row.cell(names.indexOf("q")),
              String.join("\n", wordings),
              row.cell(names.indexOf("a")),
              tags));
    }
  },

  /** Title, content, questions one a line. */
  MAXKB("MaxKB") {
    @Override
    boolean hasColumns(List<String> names) {
      return names.containsAll(List.of("分段标题", "分段内容"));
    }

    @Override
    List<String> columns(List<String> names) {
      return List.of("分类", "问题", "相似问", "答案");
    }

    @Override
    TableRow row(List<String> names, TableRow row) {
      String title = row.cell(names.indexOf("分段标题"));
      String content = row.cell(names.indexOf("分段内容"));
      int asked = names.indexOf("问题");
      List<String> questions =
          new ArrayList<>(CellValues.split(asked < 0 ? "" : row.cell(asked), LINES));
      boolean isAsked = !questions.isEmpty();
      String first = isAsked ? questions.removeFirst() : title.isEmpty() ? begin(content) : title;
      String above = isAsked && !title.equals(first) ? title : "";
      return row.with(List.of(above, first, String.join("\n", questions), content));
    }
  },

  /** Texts without questions; its questions with answers are plain tables. */
  DIFY("Dify") {
    @Override
    boolean hasColumns(List<String> names) {
      return names.equals(List.of("分段内容")) || names.equals(List.of("segmentcontent"));
    }

    @Override
    List<String> columns(List<String> names) {
      return List.of("问题", "答案");
    }

    @Override
    TableRow row(List<String> names, TableRow row) {
      return row.with(List.of(begin(row.cell(0)), row.cell(0)));
    }
  },

  HUANXIN("环信") {
    @Override
    boolean hasColumns(List<String> names) {
      return names.containsAll(List.of("知识标题", "知识内容"));
    }
  },

  ZHIMA("芝麻小客服") {
    @Override
    boolean hasColumns(List<String> names) {
      return names.containsAll(List.of("标准问法", "答案内容"));
    }
  };

  private static final Pattern LINES = Pattern.compile("\n");
  private static final int LONGEST_BEGIN = 40;

  private final String title;

  SourceSystem(String title) {
    this.title = title;
  }

  /** Whose table has such a row on top, null if it is nobody's that is known. */
  static @Nullable SourceSystem of(List<String> header) {
    List<String> names = folded(header);
    return Arrays.stream(values())
        .filter(system -> system.hasColumns(names))
        .findFirst()
        .orElse(null);
  }

  /** What people call it. */
  String title() {
    return title;
  }

  /**
   * @param names of its columns, in one spelling
   */
  abstract boolean hasColumns(List<String> names);

  /** Our names of the columns. */
  List<String> columns(List<String> names) {
    return names;
  }

  /** The names of the columns as ours. */
  TableRow header(TableRow row) {
    return new TableRow(row.place(), columns(row.cells()), row.continued());
  }

  /**
   * A row in our columns.
   *
   * @param names of the columns it is written in, in one spelling
   * @throws RejectedException if a cell is not what it should be
   */
  TableRow row(List<String> names, TableRow row) {
    return row;
  }

  /** Names of columns in one spelling. */
  static List<String> folded(List<String> header) {
    List<String> names =
        new ArrayList<>(header.stream().map(String::strip).map(KeySpelling::fold).toList());
    while (!names.isEmpty() && names.getLast().isEmpty()) {
      names.removeLast();
    }
    return names;
  }

  /** What a text without a title is called. */
  private static String begin(String content) {
    String line = content.lines().findFirst().orElse("");
    return line.length() > LONGEST_BEGIN ? line.substring(0, LONGEST_BEGIN) : line;
  }

  /** A JSON object as tags {@code key:value}. */
  private static String tags(String json) {
    if (json.isBlank()) {
      return "";
    }
    Map<?, ?> values = Json.read("metadata", json, Map.class);
    new NestedKeys("metadata").check(values);
    List<String> tags = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            tags.add(key + ":" + value);
          }
        });
    return String.join("\n", tags);
  }
}
