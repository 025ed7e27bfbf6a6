package yingda.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.hanlp.HanLp;
import yingda.testing.Draft;
import yingda.text.Analysis;
import yingda.text.Lexicon;

class DocumentComparerTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);
  private static final DocumentComparer COMPARER = new DocumentComparer(() -> ANALYSIS);
  private static final Entry RETURNS = Entry.of("returns", "怎么退货？", "签收后七天内退货。");
  private static final Entry FREIGHT = Entry.of("freight", "运费谁出？", "质量问题由商家出。");
  private static final Entry INVOICE = Entry.of("invoice", "怎么开发票？", "在订单里申请。");

  private static DocumentComparison compare(List<Entry> older, List<Entry> newer) {
    return COMPARER.compare(document(older), document(newer));
  }

  private static Document document(List<Entry> entries) {
    return Document.of("faq/a", Kind.FAQ, "售后", entries);
  }

  private static List<String> fates(DocumentComparison comparison) {
    return comparison.entries().stream()
        .map(entry -> entry.fate().word() + " " + entry.entry().anchor())
        .toList();
  }

  @Test
  void nothingDiffersFromItself() {
    DocumentComparison comparison = compare(List.of(RETURNS, FREIGHT), List.of(RETURNS, FREIGHT));
    assertThat(comparison).isEqualTo(new DocumentComparison(List.of(), List.of(), 2));
  }

  @Test
  void entriesAreAddedRemovedAndMoved() {
    DocumentComparison comparison = compare(List.of(RETURNS, FREIGHT), List.of(INVOICE, RETURNS));
    assertThat(fates(comparison)).containsExactly("added invoice", "removed freight");
    assertThat(comparison.unchanged()).isEqualTo(1);
    assertThat(
            fates(compare(List.of(RETURNS, FREIGHT, INVOICE), List.of(INVOICE, RETURNS, FREIGHT))))
        .containsExactly("moved invoice");
  }

  @Test
  void aRemovedEntryIsShownWhereItStood() {
    Entry changed = Entry.of("invoice", "怎么开发票？", "在订单详情里申请。");
    assertThat(fates(compare(List.of(RETURNS, FREIGHT, INVOICE), List.of(RETURNS, changed))))
        .containsExactly("removed freight", "changed invoice");
  }

  @Test
  void anEntryIsKnownByItsAnchorAndElseByItsQuestion() {
    Entry reworded = Entry.of("returns", "如何退货？", "签收后七天内退货。");
    Entry renamed = Entry.of("postage", "运费谁出？", "质量问题由商家出。");
    DocumentComparison comparison = compare(List.of(RETURNS, FREIGHT), List.of(reworded, renamed));
    assertThat(fates(comparison)).containsExactly("changed returns", "changed postage");
    assertThat(fields(comparison.entries().get(0))).containsExactly("question");
    assertThat(fields(comparison.entries().get(1))).containsExactly("anchor");
  }

  private static List<String> fields(EntryDifference difference) {
    return difference.fields().stream().map(FieldDifference::field).toList();
  }

  @Test
  void everyFieldOfADocumentIsCompared() {
    Document older = Draft.of("faq/a").entry("问？", "答。").document();
    Document newer =
        Draft.of("faq/a")
            .entry("问？", "答。")
            .kind(Kind.MANUAL)
            .product("x100")
            .versions("[2.0,3.0)")
            .inForce(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2027-10-01T00:00:00Z"))
            .owner("售前")
            .tags(List.of("退货", "运费"))
            .document();
    DocumentComparison comparison = COMPARER.compare(older, newer);
    assertThat(comparison.fields().stream().map(FieldDifference::field))
        .containsExactly("kind", "product", "versions", "owner", "effective", "expires", "tags");
    assertThat(comparison.fields().getFirst().pieces())
        .containsExactly(
            new DiffChunk(ChangeType.DELETED, "faq"), new DiffChunk(ChangeType.INSERTED, "manual"));
    assertThat(comparison.fields().getLast().pieces())
        .containsExactly(new DiffChunk(ChangeType.INSERTED, "退货\n运费\n"));
  }

  @Test
  void wordingsAndChannelAnswersAreCompared() {
    Entry older =
        new Entry("a", List.of(), "问？", List.of("怎么退"), List.of(), "答。", Map.of("sms", "短。"));
    Entry newer = new Entry("a", List.of(), "问？", List.of("怎么退", "能退吗"), List.of(), "答。", Map.of());
    EntryDifference difference = compare(List.of(older), List.of(newer)).entries().getFirst();
    assertThat(fields(difference)).containsExactly("similar", "channelAnswers.sms");
    assertThat(difference.fields().getFirst().pieces())
        .containsExactly(
            new DiffChunk(ChangeType.KEPT, "怎么退\n"), new DiffChunk(ChangeType.INSERTED, "能退吗\n"));
  }

  /** Whatever happened: what was removed and what stayed were there, what was added is new. */
  @Test
  void everyEntryIsAccountedForOnce() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      List<Entry> older = entries(random);
      List<Entry> newer = entries(random);
      DocumentComparison comparison = compare(older, newer);
      assertThat(comparison.unchanged() + count(comparison, EntryChange.ADDED, false))
          .isEqualTo(newer.size());
      assertThat(comparison.unchanged() + count(comparison, EntryChange.REMOVED, true))
          .isEqualTo(older.size());
    }
  }

  private static long count(DocumentComparison comparison, EntryChange own, boolean older) {
    return comparison.entries().stream()
        .filter(entry -> entry.fate() == own || (entry.older() != null && entry.newer() != null))
        .filter(entry -> (older ? entry.older() : entry.newer()) != null)
        .count();
  }

  private static List<Entry> entries(Random random) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (random.nextInt(3) > 0) {
        String anchor = random.nextInt(4) == 0 ? "other" + i : "e" + i;
        entries.add(Entry.of(anchor, "问题" + i, "答案" + random.nextInt(2)));
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(entries, random);
    }
    return entries;
  }
}
