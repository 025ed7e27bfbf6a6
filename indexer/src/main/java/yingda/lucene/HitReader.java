package yingda.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.search.Hit;
import yingda.search.Reader;

/** Quotes what was found. For one search. */
final class HitReader {
  private final StoredFields stored;
  private final FoundTerms found;
  private final AskedTerms asked;
  private final OtherEditions others;

  HitReader(Snapshot snapshot, AskedTerms asked, Reader reader) throws IOException {
    this.stored = snapshot.searcher().storedFields();
    this.found = new FoundTerms(snapshot);
    this.asked = asked;
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
        found.highlights(ranked.entry(), Fields.QUESTION, asked.shown()),
        found.highlights(ranked.entry(), Fields.BODY, asked.shown()),
        Instant.ofEpochMilli(number(document, Fields.UPDATED_AT).longValue()),
        others.of(document));
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
