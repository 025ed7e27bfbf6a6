package yingda.checks;

import yingda.document.Document;
import yingda.document.Entry;

/**
 * Where something was found.
 *
 * @param field its name in JSON, such as {@code answer} or {@code similar[2]}
 * @param start offset of its first UTF-16 unit in the field
 * @param end offset behind its last
 */
public record Place(String documentId, String anchor, String field, int start, int end) {

  static Place of(Document document, Entry entry, String field, int start, int end) {
    return new Place(document.id(), entry.anchor(), field, start, end);
  }
}
