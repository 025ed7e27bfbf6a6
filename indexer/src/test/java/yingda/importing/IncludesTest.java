package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.HomeZone;
import yingda.document.RejectedException;
import yingda.testing.SharedFiles;

/** What a page takes from other files is brought in, or named. */
class IncludesTest {
  @TempDir Path folder;
  private final List<String> missing = new ArrayList<>();

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Includes.Body body(String text) {
    SourceFile page = new SourceFile(folder.resolve("guide/a.md"), "guide/a.md", "guide/a");
    return new Includes(page, missing::add).into(text, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--8<-- \"note.md\"",
        "{% include \"../note.md\" %}",
        "{% include-markdown \"../note.md\" %}",
        "{% include_relative ../note.md %}",
        "<!-- @include: ../note.md -->",
        "<!--@include: @/note.md-->",
        "{{< readfile file=\"/note.md\" >}}",
        "{{% include \"note.md\" %}}",
        "{!note.md!}",
        "{{#include ../note.md}}",
        ":::{include} ../note.md",
        ":::{include} ../note.md\n:::",
        "```{include} ../note.md\n```",
        "```{include} note.md\n:start-line: 0\n:relative-docs: docs/\n```",
        "~~~~ {include} ../note.md\n\n~~~~",
        "--8<--\nnote.md\n--8<--",
        "-8<-\n; gone.md\n\n\"note.md\"\n-8<-",
        "import Note from '../note.md';\n\n<Note />",
        "import Note from '@site/note.md'\n\n<Note value=\"1\" />"
      })
  void everySiteHasItsMark(String mark) throws IOException {
    write("note.md", "---\ntitle: 不要\n---\n先备份。\n");

    assertThat(body("甲\n\n" + mark + "\n\n乙").text())
        .contains("甲\n\n", "先备份。\n", "\n乙")
        .doesNotContain("不要", "note.md\"", "Note />");
    assertThat(missing).isEmpty();
  }

  @Test
  void aBlockThatNeverEndsTakesNothingAlong() throws IOException {
    write("note.md", "先备份。\n");

    assertThat(body("```{include} ../note.md\n乙\n丙").text()).isEqualTo("先备份。\n乙\n丙");
    assertThat(body("--8<--\nnote.md\n乙\n丙").text()).isEqualTo("先备份。\n乙\n丙");
    assertThat(missing).containsExactly("乙", "丙");
  }

  @Test
  void filesOfAListThatAreMissingLeaveNothing() {
    assertThat(body("甲\n\n--8<--\nnone.md\nb/none.md:2:3\n--8<--\n\n乙").text())
        .isEqualTo("甲\n\n\n乙");
    assertThat(missing).containsExactly("none.md", "b/none.md:2:3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[例](none.md ':include :type=code')", "![[none]]", "![[none|100]]"})
  void whatOtherProgramsWouldBringInIsNamed(String mark) throws IOException {
    write("none.txt", "");
    assertThat(body(mark).text()).isEqualTo(mark);
    assertThat(missing).containsExactly(mark);
    missing.clear();
    write("none.md", "先备份。");
    assertThat(body("[例](../none.md ':include')").text()).isEqualTo("先备份。");
    assertThat(missing).isEmpty();
  }

  @Test
  void whatAFencedBlockAsksForInVainIsNamed() {
    String block = "```{include} none.md\n```\n乙";
    assertThat(body(block).text()).isEqualTo(block);
    assertThat(body("````\n```{include} none.md\n```\n````").text()).contains("none.md");
    assertThat(missing).containsExactly("```{include} none.md");
  }

  @Test
  void partsAndIndentStay() throws IOException {
    write("note.md", "一\n<!-- --8<-- [start:b] -->\n二\n<!-- --8<-- [end:b] -->\n三");

    assertThat(body("- 项\n\n    --8<-- \"note.md:b\"").text()).isEqualTo("- 项\n\n    二");
    assertThat(body("--8<-- \"note.md:3:3\"").text()).isEqualTo("二");
    assertThat(body("<<< @/note.md").text()).startsWith("~~~~~~\n一").endsWith("三\n~~~~~~");
    assertThat(body("```\n--8<-- \"none.md\"\n```").text()).contains("--8<-- \"none.md\"");
    assertThat(missing).isEmpty();
  }

  @Test
  void linesAreThoseOfThePage() throws IOException {
    write("note.md", "一\n二\n三");

    assertThat(body("甲\n--8<-- \"note.md\"\n乙").lines()).containsExactly(3, 4, 4, 4, 5);
    assertThat(Includes.Body.of("甲\n\n乙\n", 3).lines()).containsExactly(3, 4, 5, 6);
  }

  @Test
  void nothingLeadsOutOfTheFolder(@TempDir Path other) throws IOException {
    Files.writeString(other.resolve("secret.md"), "秘密");
    Path out = Path.of("..", other.getFileName().toString(), "secret.md");
    Files.createSymbolicLink(folder.resolve("link.md"), other.resolve("secret.md"));
    String marks =
        "--8<-- \"" + out + "\"\n--8<-- \"../" + out + "\"\n--8<-- \"link.md\"\n{! /etc/passwd !}";

    assertThat(body(marks).text()).isEqualTo(marks);
    assertThat(missing).hasSize(4);
  }

  @Test
  void aCircleAndABombEnd() throws IOException {
    write("a.md", "甲\n--8<-- \"b.md\"");
    write("b.md", "乙\n--8<-- \"a.md\"");
    assertThat(body("--8<-- \"a.md\"").text()).contains("甲\n乙");
    assertThat(missing).isNotEmpty();

    write("bomb.md", "--8<-- \"bomb1.md\"\n".repeat(1_000));
    write("bomb1.md", "一\n".repeat(40_000));
    assertThat(body("--8<-- \"bomb.md\"\n".repeat(50)).text().length()).isLessThan(1_000_000);
  }

  @Test
  void whatIsNotKnownIsNamed() {
    body(
        """
        import T from '@theme/T';

        <Chart id="1"/>

        版本 {{ product.version }}，`{{ code }}`<br/>
        --8<-- "x.md\"\
        """);

    assertThat(missing).containsExactly("<Chart>", "{{ product.version }}", "--8<-- \"x.md\"");
  }

  @Test
  void anImportNamesTheMissingFileOfAPage() throws IOException {
    Path page = SharedFiles.require("field/markdown/tabs-include.md");
    Path copy = Files.copy(page, folder.resolve("tabs-include.md"));
    SourceFile file = new SourceFile(copy, "tabs-include.md", "tabs-include");
    new MarkdownReader(FolderEdition.NONE, HomeZone.ID).read(file, new Named());

    assertThat(missing).containsExactly("--8<-- \"download-note.md\"", "{{ product.release }}");
  }

  private final class Named implements DocumentReader.Sink {
    @Override
    public void accept(DocumentReader.Found found) {
      assertThat(found.document().entries()).isNotEmpty();
    }

    @Override
    public void reject(RejectedException reason) {
      throw reason;
    }

    @Override
    public void unread(String name) {
      missing.add(name);
    }
  }
}
