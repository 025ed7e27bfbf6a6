package yingda.importing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Remark;

/** Reads files one after the other and hands on what is new. Belongs to one thread. */
final class ImportRun implements DocumentReader.Sink {
  /** Documents of one file between two notices of progress. */
  private static final int NOTICE = 1_000;

  /** Of keys and columns that are passed over: more nobody reads. */
  private static final int MOST_NAMES = 200;

  /** Takes the documents of all files. */
  @FunctionalInterface
  interface Target {
    void accept(DocumentReader.Found found, SourceFile file);
  }

  private final Target target;
  private final ImportedPictures pictures;
  private final ImportProgress progress;
  private final Map<SourceFormat, DocumentReader> readers = new EnumMap<>(SourceFormat.class);
  private final Map<String, InputPlace> places = new HashMap<>();
  private final Map<String, Integer> unread = new LinkedHashMap<>();
  private final List<RejectedException> rejections = new ArrayList<>();
  private final ColumnNames columns;

  /** The tables that are read as columns were assigned before. */
  private final Set<String> told = new HashSet<>();

  private final @Nullable FolderState seen;

  /** Documents of the file that is read: until that is known to be whole, or these are many. */
  private final List<DocumentReader.Found> waiting = new ArrayList<>();

  private SourceFile current = new SourceFile(Path.of(""), "", "");
  private FileTally tally = new FileTally();
  private int files;
  private int total;

  /**
   * @param edition what the files are about
   * @param target takes each document
   * @param pictures keeps those that lie inside files
   * @param columns what the columns of tables are called
   * @param parser takes files apart that are no texts
   */
  ImportRun(
      ImportOptions options,
      FolderEdition edition,
      Target target,
      ImportedPictures pictures,
      ColumnNames columns,
      FileParser parser,
      ImportProgress progress) {
    this.seen = options.seen();
    this.columns = columns;
    this.pictures = pictures;
    this.target = target;
    this.progress = progress;
    for (SourceFormat format : SourceFormat.values()) {
      readers.put(format, format.reader(edition, options.zone(), parser));
    }
  }

  void read(List<SourceTree> trees) {
    total = trees.stream().mapToInt(tree -> tree.files().size()).sum();
    for (SourceTree tree : trees) {
      rejections.addAll(tree.rejections());
      tree.remarks().forEach(progress::noted);
      for (SourceFile file : tree.files()) {
        read(file);
        FileSummary summary = tally.of(file);
        if (summary != null) {
          progress.summed(summary);
        }
        files++;
        progress.at(files, total, places.size());
      }
    }
  }

  private void read(SourceFile file) {
    current = file;
    tally = new FileTally();
    try {
      WholeFile whole = WholeFile.of(file.path(), file.whole(), seen);
      refuseLarge(file, whole.begun().size());
      readAll(file);
      whole.refuseIfWritten();
    } catch (RejectedException e) {
      waiting.clear();
      reject(e.in(file.whole()));
    } catch (IOException e) {
      waiting.clear();
      reject(Refusal.invalid("unreadable-file").at(file.whole()));
    }
    handOn();
  }

  /** What comes before a fault of the whole file is good. */
  private void readAll(SourceFile file) throws IOException {
    try {
      requireNonNull(readers.get(file.format())).read(file, this);
    } catch (RejectedException e) {
      reject(e.in(file.whole()));
    }
  }

  private static void refuseLarge(SourceFile file, long size) {
    long most = file.format().megabytes();
    if (size > most << 20) {
      throw Refusal.of(Reason.TOO_LARGE, "file-too-large")
          .with("size", size)
          .with("limit", most)
          .at(file.whole());
    }
  }

  @Override
  public void accept(DocumentReader.Found found) {
    Document document = found.document();
    InputPlace place = found.place();
    InputPlace before = places.putIfAbsent(document.id(), place);
    if (before != null) {
      reject(taken(document, before).at(place));
      return;
    }
    waiting.add(found);
    if (waiting.size() >= NOTICE) {
      handOn();
    }
    if (places.size() % NOTICE == 0) {
      progress.at(files, total, places.size());
    }
  }

  private static Refusal taken(Document document, InputPlace before) {
    Refusal taken =
        FaqRow.isNamedByQuestion(document)
            ? Refusal.invalid("row-taken").with("question", document.title())
            : Refusal.invalid("id-taken").with("id", document.id());
    return taken.with("other", before);
  }

  private void handOn() {
    for (DocumentReader.Found found : waiting) {
      try {
        target.accept(found, current);
        tally.add(found.document());
      } catch (RejectedException e) {
        reject(e.in(found.place()));
      }
    }
    waiting.clear();
  }

  @Override
  public void reject(RejectedException reason) {
    rejections.add(reason);
  }

  @Override
  public void unread(String name) {
    if (unread.size() < MOST_NAMES || unread.containsKey(name)) {
      unread.merge(name, 1, Integer::sum);
    }
  }

  @Override
  public String keep(String name, byte[] bytes) {
    return pictures.keep(name, bytes);
  }

  @Override
  public List<String> named(List<String> row, InputPlace place) {
    return columns.named(row, told -> noteOnce(new Remark(place, told)));
  }

  /** A table is looked at before it is read. */
  private void noteOnce(Remark remark) {
    if (told.add(String.valueOf(remark.place().file()))) {
      noted(remark);
    }
  }

  @Override
  public void noted(Remark remark) {
    progress.noted(remark);
  }

  /** Keys and columns that were passed over, with the number of their files. */
  Map<String, Integer> unread() {
    return unread;
  }

  List<RejectedException> rejections() {
    return rejections;
  }

  /** Of all documents that were read. */
  Set<String> ids() {
    return places.keySet();
  }
}
