package yingda.exporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Anchor;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.importing.ChannelAnswers;

/**
 * Writes the entries of one document as headings with text. Not every document can be written so,
 * such as one with a heading in an answer; whoever needs the same reads it back.
 */
final class PageWriter {
  private static final int LOWEST = 6;

  private final StringBuilder text = new StringBuilder();

  /** The headings above the place that is written, from the second level on. */
  private final List<String> above = new ArrayList<>();

  /** What headings were called so far, by themselves. */
  private final Set<String> names = new HashSet<>();

  private PageWriter() {}

  static String write(Document document) {
    PageWriter writer = new PageWriter();
    List<Entry> entries = document.entries();
    boolean titled =
        !entries.isEmpty()
            && entries.getFirst().path().isEmpty()
            && entries.getFirst().question().equals(document.title());
    writer.heading(1, document.title(), titled ? entries.getFirst().anchor() : null);
    if (titled) {
      writer.body(entries.getFirst());
    }
    entries.stream().skip(titled ? 1 : 0).forEach(writer::entry);
    return writer.text.toString();
  }

  private void entry(Entry entry) {
    List<String> path = entry.path();
    int shared = 0;
    while (shared < Math.min(above.size(), path.size())
        && above.get(shared).equals(path.get(shared))) {
      shared++;
    }
    above.subList(shared, above.size()).clear();
    for (String heading : path.subList(shared, path.size())) {
      heading(above.size() + 2, heading, null);
      above.add(heading);
    }
    heading(above.size() + 2, entry.question(), entry.anchor());
    above.add(entry.question());
    body(entry);
  }

  private void heading(int level, String heading, @Nullable String anchor) {
    String name = Anchor.of(heading);
    boolean free = names.add(name);
    boolean named = anchor != null && !(free && anchor.equals(name));
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(HeadingLine.of(Math.min(level, LOWEST), heading, named ? anchor : null));
    text.append('\n');
  }

  private void body(Entry entry) {
    wordings("相似问", entry.similar());
    wordings("反例", entry.negatives());
    text.append('\n');
    text.append(new ChannelAnswers(entry.answer(), entry.channelAnswers()).write()).append('\n');
  }

  private void wordings(String label, List<String> wordings) {
    if (!wordings.isEmpty()) {
      text.append(label).append("：\n");
      wordings.forEach(w -> text.append("- ").append(HeadingLine.item(w)).append('\n'));
    }
  }
}
