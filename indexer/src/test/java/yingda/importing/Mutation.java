package yingda.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A file as editors, transfers and the ill-disposed leave it: torn, mixed up, or filled. */
record Mutation(Random random) {
  private static final List<String> HEADS =
      List.of(
          "title: [a, b]",
          "title: {a: b}",
          "title: !!java/object:java.lang.Runtime {}",
          "title: &a x\nowner: *a",
          "title: 'x",
          "title: \"\\ud800\"",
          "title: \"\\0\"",
          "tags: [[[[x]]]]",
          "review: P99999999999D",
          "effective: 2026-02-30",
          "effective: +999999999-12-31",
          "expires: 1970-01-01\neffective: 2030-01-01",
          "versions: \"[2,1]\"",
          "versions: \"((\"",
          "audience: secret",
          "kind: faq\nkind: manual",
          "id: ../../x",
          "? [complex]\n: x",
          "\ttitle: x",
          "title: 1e9",
          "title: null",
          "entries: x",
          "<<: *nothing",
          "title: '\u202e'");

  private static final List<String> LINES =
      List.of(
          "## ",
          "## x {#}",
          "## 一样 {#a}\n文\n## 一样 {#a}\n文",
          "## " + "长".repeat(600),
          "相似问：\n- ",
          "```\nnever closed",
          ">".repeat(5_000),
          "- ".repeat(3_000),
          "[".repeat(5_000),
          "![".repeat(3_000),
          "*".repeat(5_001),
          "`".repeat(3_001),
          "{{<".repeat(2_000),
          "[a](<".repeat(1_000),
          "[x]: y\n".repeat(500) + "[x]",
          "|a|b|\n|-|-|\n" + "|".repeat(3_000),
          "<div>".repeat(2_000),
          "<details><summary>x".repeat(500),
          "<table>".repeat(500),
          "<!-- never closed",
          "\0",
          "\u2028",
          "\u001b[31mred",
          "[x](javascript:alert(1))",
          "--8<-- \"../../../../etc/passwd\"",
          "\r\r\r",
          "&#0;&#xD800;&#1114112;",
          "退".repeat(200_000),
          "渠道 sms：\nx",
          "\t".repeat(2_000) + "x");

  private static final List<String> CELLS =
      List.of(
          "\"",
          "\"\n",
          ",,,,",
          "\t",
          "=1+1",
          "退".repeat(600),
          "\0",
          "|".repeat(300),
          "\r",
          "../x",
          "",
          "[2,1]",
          "2026-02-30",
          "internal",
          "\ufeff");

  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16,
          StandardCharsets.ISO_8859_1,
          Charset.forName("GB18030"));

  byte[] of(byte[] file, boolean table) {
    if (random.nextInt(3) == 0) {
      return torn(file);
    }
    List<String> lines =
        new ArrayList<>(List.of(new String(file, StandardCharsets.UTF_8).split("\n", -1)));
    switch (random.nextInt(5)) {
      case 0 -> lines.addAll(0, List.of("---", any(HEADS), "---"));
      case 1 -> Collections.shuffle(lines, random);
      case 2 -> lines.subList(random.nextInt(lines.size()), lines.size()).clear();
      default -> {
        for (int i = random.nextInt(3); i >= 0; i--) {
          change(lines, table);
        }
      }
    }
    String end = any(List.of("\n", "\n", "\r\n", "\r"));
    return String.join(end, lines).getBytes(any(CHARSETS));
  }

  private void change(List<String> lines, boolean table) {
    int at = random.nextInt(lines.size());
    if (table) {
      String[] cells = lines.get(at).split(",", -1);
      cells[random.nextInt(cells.length)] = any(CELLS);
      lines.set(at, String.join(",", cells));
    } else {
      lines.add(at, any(LINES));
    }
  }

  private byte[] torn(byte[] file) {
    byte[] torn = file.clone();
    for (int i = random.nextInt(30); i >= 0 && torn.length > 0; i--) {
      torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
    }
    return random.nextBoolean() ? torn : Arrays.copyOf(torn, random.nextInt(torn.length + 1));
  }

  private <T> T any(List<T> many) {
    return many.get(random.nextInt(many.size()));
  }
}
