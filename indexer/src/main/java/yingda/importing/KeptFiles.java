package yingda.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.ImportedFile;
import yingda.document.ImportedFileStore;
import yingda.document.Outcome;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * Keeps the files that revisions are made from. Of Markdown it is only noted that the revision came
 * from a file: an export writes it. Belongs to one thread.
 */
final class KeptFiles {
  private final ImportedFileStore store;
  private final ImportProgress progress;

  /** The files of the documents of a batch, by their ids. */
  private final Map<String, SourceFile> sources = new HashMap<>();

  /** A table goes through many batches. */
  private @Nullable SourceFile last;

  private @Nullable ImportedFile lastRead;

  KeptFiles(ImportedFileStore store, ImportProgress progress) {
    this.store = store;
    this.progress = progress;
  }

  /** Tells the file of a document that is written with the next batch. */
  void from(String documentId, SourceFile file) {
    sources.put(documentId, file);
  }

  /**
   * Keeps those of what was written, and of what is as it was those that a process could not keep
   * that was killed behind writing.
   */
  void keep(List<Outcome> written) {
    Map<String, Integer> unchanged = new HashMap<>();
    for (Outcome outcome : written) {
      if (outcome.change() == null && sources.containsKey(outcome.documentId())) {
        unchanged.put(outcome.documentId(), outcome.revision());
      }
    }
    Set<String> lost = store.withoutFile(unchanged);
    Map<SourceFile, Map<String, Integer>> revisions = new LinkedHashMap<>();
    Map<String, Integer> noted = new HashMap<>();
    for (Outcome outcome : written) {
      SourceFile file = sources.get(outcome.documentId());
      ChangeKind change = outcome.change();
      boolean isNew = change != null || lost.contains(outcome.documentId());
      if (isNew && isKept(file, change)) {
        revisions
            .computeIfAbsent(requireNonNull(file), first -> new HashMap<>())
            .put(outcome.documentId(), outcome.revision());
      } else if (isNew) {
        noted.put(outcome.documentId(), outcome.revision());
      }
    }
    sources.clear();
    if (!noted.isEmpty()) {
      store.noteImported(noted);
    }
    revisions.forEach(this::keep);
  }

  /** Of Markdown, and of what follows from other files, only the import is noted. */
  private static boolean isKept(@Nullable SourceFile file, @Nullable ChangeKind change) {
    return file != null && file.format() != SourceFormat.MARKDOWN && change != ChangeKind.RETIRED;
  }

  private void keep(SourceFile file, Map<String, Integer> revisions) {
    ImportedFile read = file.equals(last) ? lastRead : read(file);
    last = file;
    lastRead = read;
    if (read != null) {
      store.keep(read, revisions);
    }
  }

  /** Null if it can't be kept. */
  private @Nullable ImportedFile read(SourceFile file) {
    try {
      if (Files.size(file.path()) <= ImportedFile.MAX_BYTES) {
        String name = file.place().substring(file.place().lastIndexOf('/') + 1);
        return new ImportedFile(name, Files.readAllBytes(file.path()));
      }
    } catch (IOException gone) {
      // Said below, as of a file that is too large.
    }
    progress.noted(new Remark(file.whole(), Term.of("file-not-kept")));
    return null;
  }
}
