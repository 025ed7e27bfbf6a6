package yingda.checks;

import java.util.List;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Term;

/** Finds an entry that answers nothing in any channel. Safe for concurrent use. */
final class EmptyAnswerCheck implements Check {
  @Override
  public List<Finding> of(Document document, Entry entry) {
    if (AnswerCheck.of(entry).values().stream().anyMatch(answer -> !answer.isBlank())) {
      return List.of();
    }
    Place place = Place.of(document, entry, "answer", 0, 0);
    return List.of(new Finding(CheckRule.EMPTY, place, Term.of("empty-answer"), null));
  }
}
