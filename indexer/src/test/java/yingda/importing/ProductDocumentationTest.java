package yingda.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.HomeZone;
import yingda.markup.CommonMarkMarkup;
import yingda.markup.Markdown;
import yingda.testing.SharedFiles;

/** A real documentation, written for another program, imports as it is and loses nothing. */
class ProductDocumentationTest {
  private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*>]\\s+)?(```+|~~~+).*");
  private static final Pattern HEADING = Pattern.compile("#{1,6} .*");

  private final CommonMarkMarkup markup = new CommonMarkMarkup();
  private final MarkdownReader reader = new MarkdownReader(FolderEdition.NONE, HomeZone.ID);

  @ParameterizedTest
  @CsvSource({"7.5,167", "8.5,186"})
  void everyLineOfEveryPageIsInAnEntryAsItIsWritten(String release, int pages) throws IOException {
    SourceTree tree = SourceTree.of(SharedFiles.require("corpora/tidb-docs-cn/" + release));
    assertThat(tree.rejections()).isEmpty();
    assertThat(tree.files()).hasSize(pages);
    for (SourceFile file : tree.files()) {
      lookInto(file);
    }
  }

  private void lookInto(SourceFile file) throws IOException {
    String text = TextFile.read(file);
    Document document = reader.read(file, text);
    Set<String> lines = new HashSet<>();
    Set<String> questions = new HashSet<>();
    for (Entry entry : document.entries()) {
      lines.addAll(entry.answer().lines().map(String::stripTrailing).toList());
      questions.add(entry.question());
      questions.addAll(entry.similar());
    }
    List<String> lost = new ArrayList<>();
    String heading = document.title();
    boolean code = false;
    for (String line : body(text)) {
      code ^= FENCE.matcher(line).matches();
      if (!code && HEADING.matcher(line).matches()) {
        heading = Markdown.plainLine(line.replaceFirst("#+\\s+", ""));
      } else if (!lines.contains(line.stripTrailing()) && shows(line)) {
        lost.add(line);
      } else if (shows(line) && !questions.contains(heading)) {
        lost.add(heading);
      }
    }
    assertThat(lost).as(file.id()).isEmpty();
  }

  private boolean shows(String line) {
    return !markup.plain(line).isEmpty();
  }

  private static List<String> body(String text) {
    List<String> lines = text.lines().toList();
    int end =
        lines.getFirst().equals("---") ? lines.subList(1, lines.size()).indexOf("---") + 2 : 0;
    return lines.subList(end, lines.size());
  }
}
