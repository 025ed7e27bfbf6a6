package yingda.tuning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Listing;
import yingda.evaluation.Evaluation;
import yingda.evaluation.Figures;
import yingda.evaluation.GoldenFolder;
import yingda.evaluation.QueryResult;
import yingda.evaluation.SetResult;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;

/**
 * What an edit would do to the golden questions.
 *
 * @param before as it is; null if nothing is asked yet
 * @param after as it would be, with the questions as edited
 * @param moved the questions asked in both that would be answered otherwise
 */
public record DictionaryImpact(@Nullable Figures before, Figures after, List<Moved> moved) {
  private static final int PAGE = 500;

  /**
   * A question whose right reply would stand elsewhere.
   *
   * @param before its rank, from 1; 0 if it is not among the first ten
   */
  public record Moved(String question, int before, int after) {}

  public DictionaryImpact {
    moved = List.copyOf(moved);
  }

  /** With other questions only. */
  static DictionaryImpact inPlace(KnowledgeBase knowledge, DataDirectory draft, Clock clock) {
    Instant now = clock.instant();
    return of(before(knowledge, now), asked(knowledge, draft, now));
  }

  /** With other words, on a copy of all that is published. */
  static DictionaryImpact onCopy(KnowledgeBase knowledge, DataDirectory draft, Clock clock) {
    Instant now = clock.instant();
    knowledge.directory().model().copyTo(draft.model());
    try (KnowledgeBase copy = KnowledgeBase.open(draft, clock)) {
      copyPublished(knowledge.store(), copy.store());
      copy.catchUp();
      return of(before(knowledge, now), asked(copy, draft, now));
    }
  }

  private static @Nullable SetResult before(KnowledgeBase knowledge, Instant now) {
    DataDirectory directory = knowledge.directory();
    boolean nothing = new GoldenFolder(directory.golden()).files().texts().isEmpty();
    return nothing ? null : asked(knowledge, directory, now);
  }

  private static SetResult asked(KnowledgeBase knowledge, DataDirectory directory, Instant now) {
    return Evaluation.golden(knowledge, new GoldenFolder(directory.golden()), now, asked -> {});
  }

  static void copyPublished(DocumentStore from, DocumentStore to) {
    from.forEachPage(
        Listing.under("", PAGE),
        page -> {
          var unused =
              to.append(
                  page.stream().map(one -> Edit.put(one.document(), one.signature())).toList());
        });
  }

  private static DictionaryImpact of(@Nullable SetResult before, SetResult after) {
    if (before == null) {
      return new DictionaryImpact(null, after.figures(), List.of());
    }
    Map<String, QueryResult> then = new TreeMap<>();
    after.trials().forEach(trial -> then.put(trial.query(), trial));
    List<Moved> moved = new ArrayList<>();
    for (QueryResult trial : before.trials()) {
      QueryResult other = then.get(trial.query());
      if (other != null && other.rank() != trial.rank()) {
        moved.add(new Moved(trial.query(), trial.rank(), other.rank()));
      }
    }
    return new DictionaryImpact(before.figures(), after.figures(), moved);
  }
}
