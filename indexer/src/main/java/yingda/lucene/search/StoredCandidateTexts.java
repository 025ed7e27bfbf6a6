package yingda.lucene.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import yingda.document.Kind;
import yingda.lucene.index.EntryOrder;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.lucene.index.StoredWordings;
import yingda.ranking.CandidateText;
import yingda.ranking.CandidateTexts;
import yingda.ranking.RankingSource;
import yingda.ranking.TermPosition;

/** What the index keeps of candidates. For one search. */
final class StoredCandidateTexts implements CandidateTexts {
  private static final Set<String> COMPARED =
      Set.of(
          IndexFields.DOCUMENT_ID,
          IndexFields.ANCHOR,
          IndexFields.KIND,
          IndexFields.TITLE,
          IndexFields.PATH,
          IndexFields.UPDATED_AT,
          IndexFields.QUESTION,
          IndexFields.SIMILAR,
          IndexFields.NEGATIVE,
          IndexFields.CUT);

  private static final Set<String> ANSWER = Set.of(IndexFields.ANSWER);

  private static final Set<String> VALID_UNTIL = Set.of(IndexFields.VALID_UNTIL);

  private final StoredFields stored;
  private final TermPositions found;
  private final EntryOrder order;

  private StoredCandidateTexts(Snapshot snapshot) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.found = new TermPositions(snapshot);
    this.order = new EntryOrder(snapshot.searcher());
  }

  /** What ranking reads of a snapshot. */
  static RankingSource of(Snapshot snapshot) throws IOException {
    return new RankingSource(
        new StoredCandidateTexts(snapshot),
        snapshot.terms(),
        snapshot.rarity(),
        snapshot.analysis());
  }

  @Override
  public CandidateText read(int entry) throws IOException {
    Document document = stored.document(entry, COMPARED);
    return new CandidateText(
        document.get(IndexFields.DOCUMENT_ID),
        document.get(IndexFields.ANCHOR),
        Kind.of(IndexFields.KIND, document.get(IndexFields.KIND)),
        document.get(IndexFields.TITLE),
        List.of(document.getValues(IndexFields.PATH)),
        Objects.requireNonNull(document.getField(IndexFields.UPDATED_AT))
            .numericValue()
            .longValue(),
        StoredWordings.of(document),
        StoredWordings.negativesOf(document));
  }

  @Override
  public String answer(int entry) throws IOException {
    String answer = stored.document(entry, ANSWER).get(IndexFields.ANSWER);
    return answer == null ? "" : answer;
  }

  @Override
  public boolean isTemporary(int entry) throws IOException {
    return stored.document(entry, VALID_UNTIL).getField(IndexFields.VALID_UNTIL) != null;
  }

  @Override
  public Map<Integer, List<TermPosition>> inHeadings(
      List<Integer> entries, Collection<String> terms) throws IOException {
    return found.in(entries, IndexFields.HEADINGS, terms);
  }

  @Override
  public Map<Integer, List<TermPosition>> inAnswers(List<Integer> entries, Collection<String> terms)
      throws IOException {
    return found.in(entries, IndexFields.BODY, terms);
  }

  @Override
  public long order(int entry) throws IOException {
    return order.of(entry);
  }
}
