package yingda.lucene;

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
import yingda.search.Highlight;
import yingda.search.Hit;
import yingda.search.Reader;
import yingda.text.Analysis;
import yingda.text.Token;

/** Quotes what was found. For one search. */
final class HitReader {
  /** In characters. */
  private static final int SHORT = 200;

  private final StoredFields stored;
  private final FoundTerms found;
  private final Analysis analysis;
  private final Set<List<String>> shown;
  private final Set<String> shownTerms;
  private final OtherEditions others;

  HitReader(Snapshot snapshot, AskedTerms asked, Reader reader) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.found = new FoundTerms(snapshot);
    this.analysis = snapshot.analysis();
    this.shown = asked.shown();
    this.shownTerms = shown.stream().flatMap(List::stream).collect(toSet());
    this.others = new OtherEditions(snapshot, reader);
  }

  Hit read(Ranked ranked) throws IOException {
    Document document = stored.document(ranked.entry());
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
        ranked.wording(),
        text(document, Fields.ANSWER),
        text(document, Fields.BODY),
        channelAnswers(document),
        ranked.score(),
        ranked.placement(),
        ranked.evidence(),
        Highlights.of(shown, places(text(document, Fields.QUESTION))),
        Highlights.of(shown, places(ranked.entry(), text(document, Fields.BODY))),
        Instant.ofEpochMilli(number(document, Fields.UPDATED_AT).longValue()),
        others.of(document));
  }

  private Map<String, List<Highlight>> places(int entry, String body) throws IOException {
    return body.length() <= SHORT ? places(body) : found.places(entry, Fields.BODY, shownTerms);
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
