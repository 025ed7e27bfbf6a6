package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import yingda.search.Highlight;
import yingda.search.Suggestion;
import yingda.text.Analysis;
import yingda.text.Token;

/** Reads what completes the typed text. For one search. */
final class SuggestionReader {
  private static final Set<String> STORED =
      Set.of(Fields.DOCUMENT_ID, Fields.ANCHOR, Fields.QUESTION, Fields.SIMILAR);

  private final StoredFields stored;
  private final Analysis analysis;
  private final Wordings wordings;
  private final Set<String> asked;
  private final String beginning;

  SuggestionReader(Snapshot snapshot, AskedTerms asked) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.analysis = snapshot.analysis();
    this.wordings = new Wordings(analysis, asked, new Rarity(snapshot.terms()));
    this.asked = new HashSet<>(asked.words());
    this.asked.addAll(asked.parts());
    this.beginning = asked.beginning();
  }

  Suggestion read(ScoreDoc scored) throws IOException {
    Document document = stored.document(scored.doc, STORED);
    String matched = wordings.nearest(Wordings.of(document)).wording();
    return new Suggestion(
        document.get(Fields.DOCUMENT_ID),
        document.get(Fields.ANCHOR),
        document.get(Fields.QUESTION),
        matched,
        highlights(matched));
  }

  private List<Highlight> highlights(String matched) {
    List<Highlight> found = new ArrayList<>();
    String normalized = analysis.normalizer().normalize(matched);
    for (Token token : analysis.tokenizer().indexTokens(normalized)) {
      if (asked.contains(token.text())) {
        found.add(new Highlight(token.start(), token.end()));
      } else if (!beginning.isEmpty() && token.text().startsWith(beginning)) {
        found.add(new Highlight(token.start(), token.start() + beginning.length()));
      }
    }
    return Highlights.joined(found);
  }
}
