package yingda.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.Revision;

/** Collects edits and appends them in batches, each one transaction. Belongs to one thread. */
final class Appender {
  private static final int BATCH = 1_000;

  /** Characters of answers in a batch: what bounds the memory when documents are long. */
  private static final long BATCH_SIZE = 20_000_000;

  private final DocumentStore store;
  private final ImportOptions options;
  private final ImportProgress progress;
  private final KeptFiles files;
  private final Corrections corrections;
  private final List<Edit> edits = new ArrayList<>();
  private final Map<ChangeKind, Integer> changes = new EnumMap<>(ChangeKind.class);

  /** Ids of the documents that readers get anew, or otherwise. */
  private final Set<String> shown = new HashSet<>();

  /** Of the documents of a batch. */
  private final List<DocumentOwners.Claim> claims = new ArrayList<>();

  /** What another file has. */
  private final List<RejectedException> refusals = new ArrayList<>();

  /** Documents that are not to be seen. */
  private final Map<Document, Publication> held = new LinkedHashMap<>();

  private long size;
  private int withheld;
  private int unchanged;
  private int kept;
  private long sequence;

  Appender(DocumentStore store, ImportOptions options, ImportProgress progress) {
    this.store = store;
    this.options = options;
    this.progress = progress;
    this.files = new KeptFiles(store, progress);
    this.corrections = new Corrections(store, options);
  }

  /** As its file wants it: in the sight of readers, or not. */
  void put(DocumentReader.Found found, SourceFile file) {
    Document document = found.document();
    claims.add(new DocumentOwners.Claim(document, file, found.place()));
    from(document.id(), file);
    if (found.publication() == Publication.PUBLISHED) {
      put(document);
      return;
    }
    held.put(document, found.publication());
    size += sizeOf(document);
    flushIfFull();
  }

  /** Tells from which file the next edit of a document is. */
  void from(String documentId, SourceFile file) {
    files.from(documentId, file);
  }

  private void put(Document document) {
    int expected = options.onlyUnknown() ? Edit.NEVER_HAD : Edit.ANY;
    add(Edit.put(document, options.signature()).expecting(expected));
  }

  void retire(String documentId) {
    add(Edit.retire(documentId, options.signature()));
  }

  private void add(Edit edit) {
    add(List.of(edit));
  }

  /** Edits that are accepted together. */
  void add(List<Edit> together) {
    edits.addAll(together);
    size += together.stream().map(Edit::document).mapToLong(Appender::sizeOf).sum();
    flushIfFull();
  }

  private void flushIfFull() {
    if (edits.size() + held.size() >= BATCH || size >= BATCH_SIZE) {
      flush();
    }
  }

  private static long sizeOf(@Nullable Document document) {
    return document == null
        ? 0
        : document.entries().stream().map(Entry::answer).mapToLong(String::length).sum();
  }

  /** Counts a document that needs no edit. */
  void leave() {
    unchanged++;
  }

  /** Appends what was collected. */
  void flush() {
    leaveCorrected(refuseForeign());
    Set<String> withheldIds = withhold();
    Set<String> told = new HashSet<>();
    if (edits.isEmpty()) {
      return;
    }
    List<Edit> batch = List.copyOf(edits);
    edits.clear();
    size = 0;
    Map<String, String> titles = titlesOf(batch);
    for (Outcome outcome : write(batch)) {
      String id = outcome.documentId();
      sequence = Math.max(sequence, outcome.sequence());
      if (!withheldIds.contains(id)) {
        tell(outcome, titles.getOrDefault(id, id));
      } else if (outcome.change() != null && told.add(id)) {
        tell(outcome, titles.getOrDefault(id, id));
        withheld -= outcome.change() == ChangeKind.RETIRED ? 1 : 0;
      }
    }
  }

  private void tell(Outcome outcome, String title) {
    progress.became(outcome, title);
    if (outcome.change() == null) {
      unchanged++;
    } else {
      changes.merge(outcome.change(), 1, Integer::sum);
      if (outcome.change() != ChangeKind.RETIRED && outcome.change() != ChangeKind.DRAFTED) {
        shown.add(outcome.documentId());
      }
    }
  }

  /** Ids of the documents that were added, changed or restored. */
  Set<String> shown() {
    return shown;
  }

  private List<Outcome> write(List<Edit> batch) {
    if (options.dryRun()) {
      return store.preview(batch);
    }
    List<Outcome> written = store.append(batch);
    files.keep(written);
    return written;
  }

  /** By id; what is retired is called as it was. */
  private Map<String, String> titlesOf(List<Edit> batch) {
    Map<String, String> titles = new HashMap<>();
    List<String> unread = new ArrayList<>();
    for (Edit edit : batch) {
      Document document = edit.document();
      if (document == null) {
        unread.add(edit.documentId());
      } else {
        titles.put(edit.documentId(), document.title());
      }
    }
    for (Revision revision : store.newest(unread)) {
      titles.put(revision.document().id(), revision.document().title());
    }
    return titles;
  }

  private DocumentOwners.Taken refuseForeign() {
    if (claims.isEmpty()) {
      return DocumentOwners.Taken.NONE;
    }
    DocumentOwners.Taken taken = new DocumentOwners(store).take(claims, options.dryRun());
    Map<String, RejectedException> refused = taken.refused();
    claims.clear();
    refusals.addAll(refused.values());
    edits.removeIf(edit -> refused.containsKey(edit.documentId()));
    held.keySet().removeIf(document -> refused.containsKey(document.id()));
    return taken;
  }

  /** Leaves what was changed here since its file was last imported, and tells of it. */
  private void leaveCorrected(DocumentOwners.Taken taken) {
    if (options.isOfReleases()) {
      return;
    }
    Map<String, Correction> found = corrections.among(edits, taken.same());
    // In the order of the files.
    edits.removeIf(edit -> isLeft(found.get(edit.documentId())));
  }

  private boolean isLeft(@Nullable Correction correction) {
    if (correction == null) {
      return false;
    }
    progress.corrected(correction);
    kept += correction.overwritten() ? 0 : 1;
    return !correction.overwritten();
  }

  /** Whether something was refused since it is of another file. */
  boolean hasRefused() {
    return !refusals.isEmpty();
  }

  /**
   * Each of these documents counts once, by the first that happens to it: taken from readers, or
   * kept from them. The draft that is kept of it is retired at once, but readers never had it.
   *
   * @return their ids
   */
  private Set<String> withhold() {
    if (held.isEmpty()) {
      return Set.of();
    }
    Map<String, List<Edit>> byId = new Withholding(store, options).edits(held);
    byId.values().forEach(edits::addAll);
    withheld += byId.size();
    held.clear();
    return byId.keySet();
  }

  /** Counts a document that its file keeps from readers, and that is left out. */
  void leaveOut() {
    withheld++;
  }

  /** What came of it all, to be asked for at the end. */
  ImportReport report(List<ImportRun> runs, boolean pruned) {
    flush();
    List<RejectedException> rejections = new ArrayList<>();
    Map<String, Integer> unread = new LinkedHashMap<>();
    for (ImportRun run : runs) {
      rejections.addAll(run.rejections());
      run.unread().forEach((name, files) -> unread.merge(name, files, Integer::sum));
    }
    rejections.addAll(refusals);
    return new ImportReport(
        changes, unchanged, kept, withheld, unread, rejections, pruned, sequence);
  }
}
