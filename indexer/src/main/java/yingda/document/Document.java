package yingda.document;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The unit of authorship and versioning: one file, or one FAQ record.
 *
 * @param id a path such as {@code faq/returns}; an edition for some product versions carries them
 *     behind an {@code @}, as in {@code tidb/faq/sql-faq@8.5}
 * @param title one line
 * @param tags free words to filter by
 * @param entries in reading order
 */
public record Document(
    String id,
    Kind kind,
    String title,
    Scope scope,
    Validity validity,
    ReviewPolicy upkeep,
    List<String> tags,
    List<Entry> entries) {

  /**
   * @throws RejectedException if a text is missing or too long, or two entries share an anchor
   */
  public Document {
    Rejections wrong = new Rejections();
    int tagged = tags.size();
    List<Entry> given = entries;
    wrong
        .check(() -> Rules.id(id))
        .line("title", title)
        .check(() -> Rules.atMost("tags", tagged, Rules.MAX_TAGS));
    tags.forEach(tag -> wrong.word("tags", tag));
    wrong.check(() -> Rules.entries(given)).end();
    tags = List.copyOf(tags);
    entries = List.copyOf(entries);
  }

  /** A document with entries only, for everyone and always in force. */
  public static Document of(String id, Kind kind, String title, List<Entry> entries) {
    return new Document(
        id, kind, title, Scope.GENERAL, Validity.ALWAYS, ReviewPolicy.NONE, List.of(), entries);
  }

  /**
   * The same document, in force until an instant.
   *
   * @throws RejectedException if that is not after it came in force
   */
  public Document expiringAt(Instant expires) {
    Validity until = new Validity(validity.effective(), expires);
    return new Document(id, kind, title, scope, until, upkeep, tags, entries);
  }

  /** The same document with each answer said otherwise, or the same object if none is. */
  public Document withAnswers(UnaryOperator<String> other) {
    return withEntries(entry -> entry.withAnswers(other));
  }

  /** The same document with other entries in the place of each, or the same object if none is. */
  public Document withEntries(UnaryOperator<Entry> other) {
    List<Entry> changed = entries.stream().map(other).toList();
    return changed.equals(entries)
        ? this
        : new Document(id, kind, title, scope, validity, upkeep, tags, changed);
  }

  /** The same content under another id. */
  public Document renamed(String id) {
    return new Document(id, kind, title, scope, validity, upkeep, tags, entries);
  }

  /** The same content under another id for other versions of the product. */
  public Document edition(String id, VersionRange versions) {
    Scope other = new Scope(scope.product(), versions, scope.audience());
    return new Document(id, kind, title, other, validity, upkeep, tags, entries);
  }

  /** What all editions of the same page share: the id without its edition. */
  public String family() {
    return familyOf(id);
  }

  /** The family a document with this id belongs to. */
  public static String familyOf(String id) {
    int edition = id.lastIndexOf('@');
    return edition > id.lastIndexOf('/') ? id.substring(0, edition) : id;
  }
}
