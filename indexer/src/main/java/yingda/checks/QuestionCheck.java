package yingda.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Term;
import yingda.ranking.Feature;
import yingda.search.Hit;
import yingda.text.Analysis;
import yingda.text.WordingKey;

/**
 * Looks for the same question elsewhere, and for answers to it that say another number. The heading
 * of a manual or a case is no question: 注意事项 stands in every chapter, and means its own.
 */
final class QuestionCheck implements Check {
  /** Shares of both questions, by rarity, from which on they are nearly the same. */
  private static final double NEARLY_THE_SAME = 0.97;

  /** The same from which on two answers should not contradict each other. */
  private static final double ANSWERS_THE_SAME = 0.9;

  private static final int MOST_SIMILAR = 20;

  private final CompetingEntries rivals;
  private final Supplier<Analysis> analysis;

  QuestionCheck(CompetingEntries rivals, Supplier<Analysis> analysis) {
    this.rivals = rivals;
    this.analysis = analysis;
  }

  @Override
  public List<Finding> of(Document document, Entry entry) {
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    if (isAsked(document.kind())) {
      compare(document, entry, "question", entry.question(), told, findings);
    }
    List<String> similar = entry.similar();
    for (int i = 0; i < Math.min(MOST_SIMILAR, similar.size()); i++) {
      compare(document, entry, "similar[" + i + "]", similar.get(i), told, findings);
    }
    return findings;
  }

  /** Whether the question of an entry is one that customers ask. */
  static boolean isAsked(Kind kind) {
    return kind == Kind.FAQ || kind == Kind.SCRIPT;
  }

  /**
   * @param told the other entries that were told of already
   */
  private void compare(
      Document document,
      Entry entry,
      String field,
      String wording,
      Set<String> told,
      List<Finding> findings) {
    Place place = Place.of(document, entry, field, 0, wording.length());
    for (Hit hit : rivals.of(document, wording)) {
      Related related = new Related(hit.documentId(), hit.anchor(), hit.question());
      if (isQuestion(hit) && !told.contains(related.address())) {
        boolean same = key(wording).equals(key(hit.matched()));
        if (same || isNearlyTheSame(document, hit)) {
          told.add(related.address());
          findings.add(
              same ? repeated(place, related) : nearlyRepeated(place, related, hit.matched()));
        }
        if (same || isAlike(hit, ANSWERS_THE_SAME)) {
          addContradictions(document, entry, hit, related, findings);
        }
      }
    }
  }

  private static boolean isQuestion(Hit hit) {
    return isAsked(hit.kind()) || !hit.matched().equals(hit.question());
  }

  private String key(String wording) {
    return WordingKey.of(analysis.get().normalizer().normalize(wording));
  }

  private static boolean isNearlyTheSame(Document document, Hit hit) {
    return document.kind() == hit.kind()
        && isAlike(hit, NEARLY_THE_SAME)
        && hit.features().of(Feature.OTHER_NUMBERS) == 0;
  }

  private static boolean isAlike(Hit hit, double least) {
    return hit.features().of(Feature.QUERY_COVERAGE) >= least
        && hit.features().of(Feature.WORDING_COVERAGE) >= least
        && hit.features().of(Feature.OTHER_NEGATION) == 0
        && hit.features().of(Feature.GUESSED) == 0;
  }

  static Finding repeated(Place place, Related related) {
    Term message = Term.of("repeated", related.address());
    return new Finding(CheckRule.DUPLICATE, place, message, related);
  }

  private static Finding nearlyRepeated(Place place, Related related, String wording) {
    Term message =
        Term.of("nearly-repeated").with("at", related.address()).with("wording", wording);
    return new Finding(CheckRule.SIMILAR, place, message, related);
  }

  private void addContradictions(
      Document document, Entry entry, Hit hit, Related related, List<Finding> findings) {
    List<Statement> others = Statement.in(hit.answer(), analysis.get());
    for (Statement own : Statement.in(entry.answer(), analysis.get())) {
      for (Statement other : others) {
        String unit = own.contradicts(other);
        if (unit != null) {
          Place place = Place.of(document, entry, "answer", own.start(), own.end());
          Finding finding =
              new Finding(
                  CheckRule.CONTRADICTION, place, message(own, other, unit, related), related);
          if (!findings.contains(finding)) {
            findings.add(finding);
          }
        }
      }
    }
  }

  private static Term message(Statement own, Statement other, String unit, Related related) {
    return Term.of("contradicts")
        .with("here", own.shown(unit))
        .with("at", related.address())
        .with("there", other.shown(unit));
  }
}
