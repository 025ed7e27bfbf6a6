package yingda.lucene.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.ranking.AnalyzedQuery;
import yingda.ranking.RankedEntry;
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.SearchScope;
import yingda.text.Analysis;
import yingda.text.Token;

/** Quotes what was found. For one search. */
final class HitBuilder {
  /** In characters. */
  private static final int SHORT = 200;

  private final StoredFields stored;
  private final TermPositions found;
  private final Analysis analysis;
  private final Set<List<String>> shown;
  private final Set<String> shownTerms;
  private final VersionAlternatives others;

  HitBuilder(Snapshot snapshot, AnalyzedQuery asked, SearchScope reader) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.found = new TermPositions(snapshot);
    this.analysis = snapshot.analysis();
    this.shown = asked.shown();
    this.shownTerms = shown.stream().flatMap(List::stream).collect(toSet());
    this.others = new VersionAlternatives(snapshot, reader);
  }

  Hit read(RankedEntry ranked) throws IOException {
    Document document = stored.document(ranked.entry());
    return new Hit(
        text(document, IndexFields.DOCUMENT_ID),
        text(document, IndexFields.ANCHOR),
        number(document, IndexFields.REVISION).intValue(),
        Kind.of(IndexFields.KIND, text(document, IndexFields.KIND)),
        text(document, IndexFields.TITLE),
        List.of(document.getValues(IndexFields.PATH)),
        textOrNull(document, IndexFields.PRODUCT),
        textOrNull(document, IndexFields.OWNER),
        text(document, IndexFields.VERSIONS),
        Audience.of(IndexFields.AUDIENCE, text(document, IndexFields.AUDIENCE)),
        text(document, IndexFields.QUESTION),
        ranked.wording(),
        text(document, IndexFields.ANSWER),
        text(document, IndexFields.BODY),
        channelAnswers(document),
        ranked.score(),
        ranked.placement(),
        ranked.features(),
        HighlightMerger.of(shown, places(text(document, IndexFields.QUESTION))),
        HighlightMerger.of(shown, places(ranked.entry(), text(document, IndexFields.BODY))),
        Instant.ofEpochMilli(number(document, IndexFields.UPDATED_AT).longValue()),
        others.of(document));
  }

  private Map<String, List<Highlight>> places(int entry, String body) throws IOException {
    return body.length() <= SHORT
        ? places(body)
        : found.places(entry, IndexFields.BODY, shownTerms);
  }

  /** Of the terms of a short text: cutting it again is faster than looking each up. */
  private Map<String, List<Highlight>> places(String text) {
    String normalized = analysis.normalizer().normalize(text);
    return analysis.tokenizer().indexTokens(normalized).stream()
        .collect(
            groupingBy(
                Token::text,
                mapping(token -> new Highlight(token.start(), token.end()), toList())));
  }

  private static Map<String, String> channelAnswers(Document document) {
    String[] channels = document.getValues(IndexFields.CHANNEL);
    String[] answers = document.getValues(IndexFields.CHANNEL_ANSWER);
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
