package yingda.importing;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.ReviewPolicy;
import yingda.document.Scope;
import yingda.document.Validity;
import yingda.document.VersionRange;

/** Documents as no sane person writes them: their texts are made of what means something to us. */
public final class RandomDocuments {
  private static final List<String> PIECES =
      List.of(
          "退货",
          "怎么办？",
          "a",
          "B c",
          " ",
          "  ",
          "\t",
          "#",
          "# ",
          "## x",
          "*",
          "**粗**",
          "_",
          "`",
          "```",
          "[",
          "](b)",
          "[a]",
          "[a]: http://b",
          "<b>",
          "<host>",
          "<!--",
          "-->",
          "&amp;",
          "&",
          "|",
          "\\",
          "{#x}",
          "{",
          "}",
          ":",
          ": ",
          "---",
          "...",
          "- ",
          "1. ",
          "> ",
          "~~~",
          "\"",
          "'",
          ",",
          "=",
          "==",
          "+1",
          "@",
          "!",
          "%",
          "null",
          "true",
          "2024-01-01",
          "~",
          "相似问：",
          "反例：",
          "渠道答案 wechat：",
          "\u3000",
          "\u00A0",
          "\u200B",
          "\uFEFF",
          "\u0085",
          "\u2028",
          "\u0007",
          "\u007F",
          "😀",
          "é",
          "e\u0301");

  private static final List<String> BREAKS =
      List.of("\n", "\n\n", "\n\n\n", "\r\n", "\r", "\n    ", "\n\t", " \n");

  private final Random random;

  public RandomDocuments(long seed) {
    random = new Random(seed);
  }

  /**
   * @param number makes its id distinct
   */
  public Document next(int number) {
    List<Entry> entries = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      entries.add(entry("条目-" + i));
    }
    String title = line();
    if (random.nextInt(4) == 0) {
      entries = List.of(row(title));
    }
    return new Document(
        one("faq/", "x100/手册/", "README", "readme.a", "案例") + number + one("", "", "@7.5"),
        random.nextBoolean() ? Kind.FAQ : Kind.CASE,
        title,
        random.nextBoolean()
            ? Scope.GENERAL
            : new Scope(line(), VersionRange.of("", one("", "[2.0,3.0)", "[7]")), audience()),
        new Validity(maybe(() -> time(0)), maybe(() -> time(100_000_000))),
        new ReviewPolicy(
            maybe(this::line),
            maybe(() -> Period.ofDays(1 + random.nextInt(100))),
            random.nextBoolean() ? Map.of() : Map.of(CheckRule.UNCERTAIN, line())),
        lines(),
        entries);
  }

  /** What a row of a table may say, if its texts are kind. */
  private Entry row(String title) {
    return new Entry("answer", lines(), title, lines(), lines(), text(), Map.of());
  }

  private Entry entry(String anchor) {
    return new Entry(
        random.nextBoolean() ? anchor : anchor + line(),
        lines(),
        line(),
        lines(),
        lines(),
        text(),
        random.nextInt(4) == 0 ? Map.of("wechat", text(), line(), text()) : Map.of());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(random.nextInt(3) == 0 ? one(BREAKS) : "").append(line());
    }
    return random.nextInt(9) == 0 ? "" : text.toString();
  }

  private String line() {
    StringBuilder line = new StringBuilder();
    do {
      line.append(random.nextInt(3) == 0 ? one(PIECES) : one("退货", "多少钱", "a1"));
    } while (line.toString().isBlank() || random.nextInt(3) > 0);
    return line.length() > 90 ? "长" : line.toString();
  }

  private List<String> lines() {
    return Stream.generate(this::line).limit(random.nextInt(3)).toList();
  }

  private Audience audience() {
    return random.nextBoolean() ? Audience.PUBLIC : Audience.INTERNAL;
  }

  private Instant time(long from) {
    long seconds = from + random.nextInt(90_000_000);
    return random.nextBoolean()
        ? Instant.ofEpochSecond(seconds, random.nextInt(1_000) * 1_000L)
        : Instant.ofEpochSecond(seconds / 86_400 * 86_400 - 8 * 3_600);
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private String one(String... choices) {
    return one(List.of(choices));
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
