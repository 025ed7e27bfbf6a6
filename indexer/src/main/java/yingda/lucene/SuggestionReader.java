package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Highlight;
import yingda.search.Signal;
import yingda.search.Suggestion;
import yingda.search.Weights;
import yingda.text.Analysis;
import yingda.text.Pronunciation;
import yingda.text.Span;
import yingda.text.Token;

/** Reads what completes the typed text. For one search. */
final class SuggestionReader {
  private static final Set<String> STORED =
      Set.of(
          Fields.DOCUMENT_ID,
          Fields.ANCHOR,
          Fields.KIND,
          Fields.PRODUCT,
          Fields.AUDIENCE,
          Fields.QUESTION,
          Fields.SIMILAR,
          Fields.CUT);

  private final StoredFields stored;
  private final Analysis analysis;
  private final Wordings wordings;
  private final Set<String> asked;
  private final String beginning;
  private final Pronunciation said;

  SuggestionReader(Snapshot snapshot, AskedTerms asked) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.analysis = snapshot.analysis();
    Rarity rarity = new Rarity(snapshot.terms());
    this.wordings = new Wordings(analysis, asked, rarity, Weights.DEFAULT);
    this.asked = new HashSet<>(asked.words());
    this.asked.addAll(asked.parts());
    this.beginning = asked.beginning();
    this.said = Pronunciation.of(asked.exact(), analysis.pinyin());
  }

  Suggestion read(ScoreDoc scored) throws IOException {
    Document document = stored.document(scored.doc, STORED);
    String matched = matched(Wording.of(document));
    String product = document.get(Fields.PRODUCT);
    return new Suggestion(
        document.get(Fields.DOCUMENT_ID),
        document.get(Fields.ANCHOR),
        Kind.of(Fields.KIND, document.get(Fields.KIND)),
        product.isEmpty() ? null : product,
        Audience.of(Fields.AUDIENCE, document.get(Fields.AUDIENCE)),
        document.get(Fields.QUESTION),
        matched,
        highlights(matched));
  }

  /** The nearest one; if none is near, the first that sounds like it. */
  private String matched(List<Wording> candidates) throws IOException {
    Wordings.Nearest nearest = wordings.nearest(candidates, List.of());
    if (nearest.evidence().of(Signal.ASKED) > 0) {
      return nearest.wording().text();
    }
    return candidates.stream()
        .map(Wording::text)
        .filter(this::soundsLikeIt)
        .findFirst()
        .orElse(nearest.wording().text());
  }

  private boolean soundsLikeIt(String wording) {
    String normalized = analysis.normalizer().normalize(wording);
    Pronunciation written = Pronunciation.of(normalized, analysis.pinyin());
    return sound(written).isPresent();
  }

  private Optional<Span> sound(Pronunciation written) {
    return written.find(said.full()).or(() -> written.findInitials(said.initials()));
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
    if (found.isEmpty()) {
      sound(Pronunciation.of(normalized, analysis.pinyin()))
          .ifPresent(span -> found.add(new Highlight(span.start(), span.end())));
    }
    return Highlights.joined(found);
  }
}
