package yingda.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.checks.Finding;
import yingda.checks.Place;
import yingda.checks.Related;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.evaluation.Query;
import yingda.search.Hit;

/**
 * What a golden question is given first, before and after a document is published or retired.
 *
 * @param now null if nothing is
 * @param then null if nothing would be
 */
record FirstAnswer(Query query, @Nullable Hit now, @Nullable Hit then) {

  /** Another edition of the page, or another name of the same question, is no other answer. */
  boolean isOther() {
    if (now == null || then == null) {
      return now != null || then != null;
    }
    boolean samePage =
        Document.familyOf(now.documentId()).equals(Document.familyOf(then.documentId()));
    return !samePage
        || (!now.anchor().equals(then.anchor()) && !now.question().equals(then.question()));
  }

  /** Whether the document is what answers now, or would. */
  boolean isAbout(Document document) {
    return isOf(document, now) || isOf(document, then);
  }

  /** The warning to the authors of the document. */
  Finding finding(Document document) {
    boolean wins = isOf(document, then);
    Hit other = wins ? now : then;
    return new Finding(
        CheckRule.GOLDEN, place(document, wins ? then : now), message(), related(other));
  }

  /** The warning that the golden questions can't be read. */
  static Finding unknown(Document document, RejectedException reason) {
    Term message = Term.of("golden-unasked", reason);
    return new Finding(CheckRule.GOLDEN, place(document, null), message, null);
  }

  private static boolean isOf(Document document, @Nullable Hit hit) {
    return hit != null && hit.documentId().equals(document.id());
  }

  /** The entry that is found, or else the first: the document as a whole is the reason. */
  private static Place place(Document document, @Nullable Hit hit) {
    String found = isOf(document, hit) && hit != null ? hit.anchor() : "";
    List<Entry> entries = document.entries();
    return entries.stream()
        .filter(entry -> entry.anchor().equals(found))
        .findFirst()
        .or(() -> entries.stream().findFirst())
        .map(entry -> place(document.id(), entry.anchor(), entry.question().length()))
        .orElse(place(document.id(), "", 0));
  }

  private static Place place(String documentId, String anchor, int end) {
    return new Place(documentId, anchor, "question", 0, end);
  }

  private static @Nullable Related related(@Nullable Hit hit) {
    return hit == null ? null : new Related(hit.documentId(), hit.anchor(), hit.question());
  }

  private Term message() {
    return Term.of("golden-moved")
        .with("question", query.text())
        .with("before", shown(now))
        .with("after", shown(then))
        .with("verdict", verdict());
  }

  private static Term shown(@Nullable Hit hit) {
    return hit == null
        ? Term.of("answers-nothing")
        : Term.of("answers-first")
            .with("question", hit.question())
            .with("document", hit.documentId());
  }

  /** Whether that is for the better, where it is known. */
  private Object verdict() {
    boolean right = now == null ? query.kind() != null : query.isAnsweredBy(now);
    boolean willBe = then == null ? query.kind() != null : query.isAnsweredBy(then);
    if (right == willBe) {
      return "";
    }
    return Term.of(willBe ? "now-right" : "now-wrong");
  }
}
