package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.markup.CommonMarkMarkup;
import yingda.testing.RawMarks;
import yingda.testing.SharedFiles;

/** What documentation sites add to Markdown is read as it is meant, and none of it is shown. */
class DialectsTest {
  private final CommonMarkMarkup markup = new CommonMarkMarkup();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mkdocs",
        "docusaurus",
        "vitepress",
        "gitbook",
        "hugo",
        "jekyll",
        "github",
        "myst",
        "docsify",
        "obsidian"
      })
  void aPageIsItsWordsAndTitles(String dialect) throws IOException {
    String page = resource(dialect + ".md");

    assertThat(markup.plain(page) + "\n").isEqualTo(resource(dialect + ".txt"));
    assertThat(RawMarks.in(markup.html(page))).isEmpty();
    assertThat(markup.plain(page.replace("\n", "\r\n"))).isEqualTo(markup.plain(page));
  }

  @Test
  void aTabIsAsGoodAsFourSpaces() {
    assertThat(markup.plain("!!! note \"题\"\n\n\t内容\n\n\t!!! tip\n\n\t\t里面"))
        .isEqualTo("题\n\n内容\n\n里面");
  }

  @Test
  void everyMarkOfADialectIsNoticed() {
    String raw = "<p>!!! note\n::: tip\n[!NOTE]\n{% hint %}\n{{ a }}\n~~旧~~</p>";
    assertThat(RawMarks.in(raw)).hasSizeGreaterThanOrEqualTo(6);
    assertThat(RawMarks.in("<pre>!!! note</pre><code>{{ a }}</code>")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nebula-docs-cn", "tidb-docs-cn", "service-documents"})
  void realDocumentationShowsNoMarks(String corpus) throws IOException {
    Path folder = SharedFiles.require("corpora/" + corpus);
    List<String> marks = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(file -> look(file, marks));
    }
    assertThat(marks).isEmpty();
  }

  private void look(Path path, List<String> marks) {
    SourceFile file = new SourceFile(path, path.toString(), "manual/page");
    try {
      String text = TextFile.read(file);
      for (Entry entry :
          new MarkdownReader(FolderEdition.NONE, HomeZone.ID).read(file, text).entries()) {
        for (String mark : RawMarks.in(markup.html(entry.answer()))) {
          marks.add(path.getFileName() + "#" + entry.anchor() + ": " + mark);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = DialectsTest.class.getResourceAsStream("dialects/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
