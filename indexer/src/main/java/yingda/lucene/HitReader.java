package yingda.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Evidence;
import yingda.search.Hit;
import yingda.text.Analysis;

/** Reads what was found, with what speaks for it. For one search. */
final class HitReader {
  private final StoredFields stored;
  private final AskedTerms asked;
  private final Rarity rarity;
  private final Wordings wordings;
  private final FoundTerms found;
  private final FoundTerms shown;

  HitReader(IndexSearcher searcher, Analysis analysis, AskedTerms asked) throws IOException {
    this.stored = searcher.storedFields();
    this.asked = asked;
    this.rarity = new Rarity(searcher.getIndexReader());
    this.wordings = new Wordings(analysis, asked, rarity);
    Set<String> terms = new LinkedHashSet<>(asked.words());
    terms.addAll(asked.characters());
    this.found = new FoundTerms(searcher, terms, List.of(Fields.BODY, Fields.HEADINGS));
    this.shown = new FoundTerms(searcher, asked.shown(), List.of(Fields.BODY, Fields.QUESTION));
  }

  Hit read(ScoreDoc scored) throws IOException {
    Document document = stored.document(scored.doc);
    Wordings.Nearest nearest = wordings.nearest(wordings(document));
    Matches highlights = shown.in(scored.doc);
    return new Hit(
        text(document, Fields.DOCUMENT_ID),
        text(document, Fields.ANCHOR),
        number(document, Fields.REVISION).intValue(),
        Kind.of(Fields.KIND, text(document, Fields.KIND)),
        text(document, Fields.TITLE),
        List.of(document.getValues(Fields.PATH)),
        textOrNull(document, Fields.PRODUCT),
        text(document, Fields.VERSIONS),
        Audience.of(Fields.AUDIENCE, text(document, Fields.AUDIENCE)),
        text(document, Fields.QUESTION),
        nearest.wording(),
        text(document, Fields.ANSWER),
        text(document, Fields.BODY),
        channelAnswers(document),
        scored.score,
        evidence(nearest, found.in(scored.doc)),
        FoundTerms.highlights(highlights, Fields.QUESTION),
        FoundTerms.highlights(highlights, Fields.BODY),
        Instant.ofEpochMilli(number(document, Fields.UPDATED_AT).longValue()));
  }

  private Evidence evidence(Wordings.Nearest nearest, @Nullable Matches matches)
      throws IOException {
    Set<String> everywhere = new HashSet<>(FoundTerms.terms(matches, Fields.BODY));
    everywhere.addAll(FoundTerms.terms(matches, Fields.HEADINGS));
    everywhere.addAll(wordings.texts(nearest.wording()));
    double answered = rarity.shareFound(asked.words(), everywhere);
    return new Evidence(
        nearest.asked(), nearest.covered(), Math.max(answered, nearest.asked()), nearest.exact());
  }

  /** The question and its similar questions. */
  static List<String> wordings(Document document) {
    List<String> wordings = new ArrayList<>();
    wordings.add(text(document, Fields.QUESTION));
    wordings.addAll(List.of(document.getValues(Fields.SIMILAR)));
    return wordings;
  }

  private static Map<String, String> channelAnswers(Document document) {
    String[] channels = document.getValues(Fields.CHANNEL);
    String[] answers = document.getValues(Fields.CHANNEL_ANSWER);
    Map<String, String> channelAnswers = new HashMap<>();
    for (int i = 0; i < channels.length; i++) {
      channelAnswers.put(channels[i], answers[i]);
    }
    return channelAnswers;
  }

  private static String text(Document document, String field) {
    String text = document.get(field);
    return text == null ? "" : text;
  }

  private static @Nullable String textOrNull(Document document, String field) {
    String text = text(document, field);
    return text.isEmpty() ? null : text;
  }

  private static Number number(Document document, String field) {
    return Objects.requireNonNull(document.getField(field), field).numericValue();
  }
}
