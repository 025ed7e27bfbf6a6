package yingda.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.ranking.FeatureVector;
import yingda.ranking.RankReason;

/**
 * An entry that was found, quoted as it stands in one revision.
 *
 * @param title of its document
 * @param path the headings above it
 * @param owner of its document
 * @param versions the product versions it applies to in Maven's notation, empty for all
 * @param matched the wording that matched best: the question or one of its similar questions
 * @param answer Markdown
 * @param text the answer as plain text
 * @param score for ordering only: comparable inside one result, of no unit
 * @param placement what put it in its place
 * @param features what speaks for it
 * @param questionHighlights in {@code question}
 * @param textHighlights in {@code text}
 * @param updatedAt when the revision was accepted
 * @param otherVersions what the reader gets instead for other product versions; empty for a
 *     customer who named one
 */
public record Hit(
    String documentId,
    String anchor,
    int revision,
    Kind kind,
    String title,
    List<String> path,
    @Nullable String product,
    @Nullable String owner,
    String versions,
    Audience audience,
    String question,
    String matched,
    String answer,
    String text,
    Map<String, String> channelAnswers,
    double score,
    RankReason placement,
    FeatureVector features,
    List<Highlight> questionHighlights,
    List<Highlight> textHighlights,
    Instant updatedAt,
    List<OtherVersion> otherVersions) {

  /** Document and anchor, {@code faq/returns#fee}. */
  public String address() {
    return Entry.address(documentId, anchor);
  }
}
