package yingda.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static yingda.contract.Sample.SIGNATURE;
import static yingda.contract.Sample.document;
import static yingda.contract.Sample.put;
import static yingda.contract.Sample.retire;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Change;
import yingda.document.ChangeKind;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.ImportedFile;
import yingda.document.Kind;
import yingda.document.Lifecycle;
import yingda.document.Listing;
import yingda.document.Outcome;
import yingda.document.Period;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.document.SpellingKey;

public abstract class StoreContract {
  /**
   * Opens the store in a directory, or lays a new one.
   *
   * @param clock says when an edit is accepted
   */
  protected abstract DocumentStore open(Path directory, Clock clock);

  /** Nanoseconds are cut off: the store keeps microseconds. */
  private static final Instant NOW = Instant.parse("2026-10-01T08:30:00.123456789Z");

  private static final Instant KEPT = Instant.parse("2026-10-01T08:30:00.123456Z");

  @TempDir Path directory;
  private DocumentStore store;

  @BeforeEach
  void open() {
    store = open(directory, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    store.inspect();
    store.close();
  }

  private Outcome append(Edit edit) {
    return store.append(List.of(edit)).getFirst();
  }

  @Test
  void findsDocumentsByWordingsInAnySpelling() {
    Entry entry =
        new Entry("how", List.of(), "怎么退货？", List.of("Ｗｈａｔ　ｉｆ"), List.of(), "七天。", Map.of());
    append(Edit.put(Document.of("faq/a", Kind.FAQ, "退货", List.of(entry)), SIGNATURE));
    append(put("faq/b", "十天。"));
    append(retire("faq/b"));
    append(Edit.draft(document("faq/c", "草稿"), SIGNATURE));
    store.preview(List.of(put("faq/d", "一")));

    assertThat(store.idsByWording(List.of(SpellingKey.of("怎么退货"))))
        .containsExactlyInAnyOrder("faq/a", "faq/b", "faq/c");
    assertThat(store.idsByWording(List.of("别的", SpellingKey.of("what if"))))
        .containsExactly("faq/a");
    assertThat(store.idsByWording(List.of())).isEmpty();
    assertThat(store.published(List.of("faq/c", "faq/a", "faq/b", "faq/none")))
        .extracting(revision -> revision.document().id())
        .containsExactly("faq/a");
  }

  @Test
  void anEmptyStoreHasNothing() {
    assertThat(store.lastSequence()).isZero();
    assertThat(store.after(0, 10)).isEmpty();
    assertThat(store.newest("faq/a")).isEmpty();
    assertThat(store.history("faq/a")).isEmpty();
    assertThat(store.page(Listing.under("", 10))).isEmpty();
    assertThat(store.append(List.of())).isEmpty();
  }

  @Test
  void aDocumentLivesThroughItsRevisions() {
    assertThat(append(put("faq/a", "一"))).isEqualTo(new Outcome("faq/a", 1, 1, ChangeKind.ADDED));
    assertThat(append(put("faq/a", "二"))).isEqualTo(new Outcome("faq/a", 2, 2, ChangeKind.CHANGED));
    assertThat(append(retire("faq/a"))).isEqualTo(new Outcome("faq/a", 3, 3, ChangeKind.RETIRED));
    assertThat(append(put("faq/a", "二")))
        .isEqualTo(new Outcome("faq/a", 4, 4, ChangeKind.RESTORED));

    assertThat(store.newest("faq/a"))
        .contains(
            new Revision(
                document("faq/a", "二"),
                4,
                Lifecycle.PUBLISHED,
                ChangeKind.RESTORED,
                4,
                KEPT,
                SIGNATURE,
                KEPT,
                null));
    assertThat(store.history("faq/a"))
        .extracting(Revision::number, Revision::state, Revision::document)
        .containsExactly(
            tuple(4, Lifecycle.PUBLISHED, document("faq/a", "二")),
            tuple(3, Lifecycle.RETIRED, document("faq/a", "二")),
            tuple(2, Lifecycle.PUBLISHED, document("faq/a", "二")),
            tuple(1, Lifecycle.PUBLISHED, document("faq/a", "一")));
    assertThat(store.after(2, 1))
        .containsExactly(
            new Change(3, KEPT, "faq/a", 3, ChangeKind.RETIRED, SIGNATURE, null, null));
  }

  @Test
  void whatChangesNothingMakesNoChange() {
    append(put("faq/a", "一"));
    assertThat(append(put("faq/a", "一"))).isEqualTo(new Outcome("faq/a", 1, 1, null));
    append(retire("faq/a"));
    assertThat(append(retire("faq/a"))).isEqualTo(new Outcome("faq/a", 2, 2, null));
    assertThat(store.lastSequence()).isEqualTo(2);
  }

  @Test
  void editsOfOneListBuildOnEachOther() {
    List<Outcome> outcomes =
        store.append(
            List.of(
                put("faq/a", "一").expecting(Edit.ABSENT),
                retire("faq/a").expecting(1),
                put("faq/b", "一"),
                put("faq/a", "二").expecting(2),
                put("faq/a", "二").expecting(3)));
    assertThat(outcomes)
        .containsExactly(
            new Outcome("faq/a", 1, 1, ChangeKind.ADDED),
            new Outcome("faq/a", 2, 2, ChangeKind.RETIRED),
            new Outcome("faq/b", 1, 3, ChangeKind.ADDED),
            new Outcome("faq/a", 3, 4, ChangeKind.RESTORED),
            new Outcome("faq/a", 3, 4, null));
  }

  @Test
  void anEditAgainstAnOlderRevisionIsStale() {
    append(put("faq/a", "一"));
    append(put("faq/a", "二"));
    assertThatThrownBy(() -> append(put("faq/a", "三").expecting(1)))
        .isInstanceOf(RejectedException.class)
        .hasMessage(
            "faq/a: is written against revision 1, but the newest is 2,"
                + " read the document again and repeat the edit")
        .extracting(e -> ((RejectedException) e).reason())
        .isEqualTo(Reason.STALE);
    assertThatThrownBy(() -> append(put("faq/a", "三").expecting(Edit.ABSENT)))
        .hasMessageStartingWith("faq/a: is there already, its newest revision is 2");
    assertThatThrownBy(() -> append(put("faq/b", "三").expecting(1)))
        .hasMessageStartingWith("faq/b: is written against revision 1, but there is no such");
    assertThat(append(put("faq/a", "三").expecting(2)).revision()).isEqualTo(3);
  }

  @Test
  void whatIsRetiredCountsAsAbsent() {
    append(put("faq/a", "一"));
    append(retire("faq/a"));
    assertThat(append(put("faq/a", "一").expecting(Edit.ABSENT)).change())
        .isEqualTo(ChangeKind.RESTORED);
  }

  @Test
  void onlyWhatExistsCanBeRetired() {
    assertThatThrownBy(() -> append(retire("faq/a")))
        .isInstanceOf(RejectedException.class)
        .hasMessage("faq/a: there is no such document to retire, check the id")
        .extracting(e -> ((RejectedException) e).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void aRejectedEditTakesItsWholeListWithIt() {
    assertThatThrownBy(
            () -> store.append(List.of(put("faq/a", "一"), put("faq/b", "一").expecting(7))))
        .isInstanceOf(RejectedException.class);
    assertThat(store.lastSequence()).isZero();
    assertThat(append(put("faq/a", "一")).sequence()).isEqualTo(1);
  }

  @Test
  void aPreviewSaysWhatWouldHappenAndDoesNothing() {
    append(put("faq/a", "一"));
    List<Edit> edits = List.of(put("faq/a", "二"), put("faq/b", "一"), put("faq/a", "二"));
    List<Outcome> previewed = store.preview(edits);
    assertThat(store.lastSequence()).isEqualTo(1);
    assertThat(store.newest("faq/b")).isEmpty();
    assertThat(store.append(edits)).isEqualTo(previewed);
  }

  @Test
  void periodsOfAFamilyAreThoseOfAllItsEditions() {
    store.append(
        List.of(
            put("tidb/faq@7.5", "一"),
            put("tidb/faq@8.5", "一"),
            put("tidb/faq@6.5", "一"),
            put("tidb/faqs", "一"),
            put("tidb/other", "一"),
            retire("tidb/faq@6.5")));
    assertThat(store.periods(List.of("tidb/faq", "tidb/other", "tidb/none")))
        .extracting(Period::documentId)
        .containsExactly("tidb/faq@7.5", "tidb/faq@8.5", "tidb/other");
  }

  @Test
  void aPageIsFilteredAndContinued() {
    Document script = Document.of("a/3", Kind.SCRIPT, "欢迎", List.of());
    store.append(
        List.of(
            put("a/1", "一"),
            put("a/2", "一"),
            Edit.put(script, SIGNATURE),
            put("a/4", "一"),
            put("ab", "一"),
            put("b/1", "一"),
            retire("a/2")));
    Listing first = Listing.under("a/", 2);
    assertThat(ids(first)).containsExactly("a/1", "a/3");
    assertThat(ids(first.after("a/3"))).containsExactly("a/4");
    assertThat(ids(first.after("a/4"))).isEmpty();
    assertThat(ids(Listing.newest("", 10)))
        .containsExactly("a/1", "a/2", "a/3", "a/4", "ab", "b/1");
    assertThat(ids(Listing.under("", 10).of(Kind.SCRIPT))).containsExactly("a/3");
    assertThat(ids(Listing.under("a/4", 10))).containsExactly("a/4");
  }

  @Test
  void whatSomebodyWroteLastIsListedAmongWhatOthersWrote() {
    Signature other = new Signature("王芳", "补充");
    var unused =
        store.append(
            List.of(
                Edit.put(document("a/1", "一"), other),
                Edit.put(document("a/2", "一"), other),
                Edit.draft(document("a/3", "一"), other),
                put("a/4", "一"),
                put("a/2", "二")));
    Listing theirs = Listing.newest("", 10).by("王芳");
    assertThat(ids(theirs)).containsExactly("a/1", "a/3");
    assertThat(ids(theirs.after("a/1"))).containsExactly("a/3");
    assertThat(ids(theirs.in(Set.of(Lifecycle.DRAFT)))).containsExactly("a/3");
    assertThat(ids(theirs.in(Set.of(Lifecycle.PUBLISHED)))).containsExactly("a/1");
    assertThat(ids(Listing.newest("", 10).by("nobody"))).isEmpty();
    assertThat(ids(Listing.newest("", 10).ownedBy("nobody"))).isEmpty();
  }

  private List<String> ids(Listing listing) {
    return store.page(listing).stream().map(revision -> revision.document().id()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a'b", "a\0b", "\ud800", "\udc00a", "%", "a\"]", "\u0007", "😀"})
  void whatCanBeNoIdIsJustNotThere(String id) {
    append(put("a", "一"));
    assertThat(store.newest(id)).isEmpty();
    assertThat(store.history(id)).isEmpty();
    assertThat(store.periods(List.of(id))).isEmpty();
    assertThatCode(() -> store.page(Listing.under(id, 10).after(id))).doesNotThrowAnyException();
    assertThatThrownBy(() -> append(retire(id)))
        .extracting(e -> ((RejectedException) e).reason())
        .isEqualTo(Reason.NOT_FOUND);
  }

  @Test
  void tenThousandDocumentsAreOneAppend() {
    List<Edit> edits = new ArrayList<>();
    IntStream.range(0, 10_000).forEach(i -> edits.add(put("faq/" + i, "答案" + i)));
    assertThat(store.append(edits)).hasSize(10_000);
    assertThat(store.lastSequence()).isEqualTo(10_000);
    List<String> ids = edits.stream().map(Edit::documentId).toList();
    assertThat(store.newest(ids)).hasSize(10_000);
    assertThat(store.append(edits)).allMatch(outcome -> outcome.change() == null);
    assertThat(store.lastSequence()).isEqualTo(10_000);
  }

  @Test
  void whatWasChangedSinceItsImportIsKnown() {
    assertThat(store.append(List.of(put("faq/a", "甲"), put("faq/b", "乙"), put("faq/c", "丙"))))
        .hasSize(3);
    store.noteImported(Map.of("faq/a", 1));
    store.keep(new ImportedFile("表.csv", new byte[] {1}), Map.of("faq/b", 1));
    Set<String> all = Set.of("faq/a", "faq/b", "faq/c", "faq/none");
    assertThat(store.changedSinceImport(all)).isEmpty();
    assertThat(store.withoutFile(Map.of("faq/a", 1, "faq/b", 1, "faq/c", 1)))
        .containsExactly("faq/c");

    assertThat(store.append(List.of(put("faq/a", "改"), put("faq/b", "改"), put("faq/c", "改"))))
        .hasSize(3);
    assertThat(store.changedSinceImport(all)).isEqualTo(Map.of("faq/a", 1, "faq/b", 1));
    store.noteImported(Map.of("faq/a", 2));
    assertThat(store.changedSinceImport(all)).isEqualTo(Map.of("faq/b", 1));
    assertThat(store.importedFiles("faq/a")).as("what is only noted has no file").isEmpty();
    assertThat(store.importedFiles("faq/b")).isEqualTo(Map.of(1, "表.csv"));
  }
}
