package yingda.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;

/** Counts what comes out of a file while it is read. Belongs to one thread. */
final class FileTally {
  /** Of the headings of a file: more nobody looks through. */
  private static final int MOST_HEADINGS = 200;

  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
  private final List<String> headings = new ArrayList<>();
  private String title = "";
  private int documents;
  private int entries;

  void add(Document document) {
    title = document.title();
    kinds.add(document.kind());
    documents++;
    entries += document.entries().size();
    for (Entry entry : document.entries()) {
      if (headings.size() < MOST_HEADINGS) {
        headings.add(FileSummary.heading(entry));
      }
    }
  }

  /** The sum, null if nothing came out of it. */
  @Nullable FileSummary of(SourceFile file) {
    return documents == 0
        ? null
        : new FileSummary(file, documents == 1 ? title : null, kinds, documents, entries, headings);
  }
}
