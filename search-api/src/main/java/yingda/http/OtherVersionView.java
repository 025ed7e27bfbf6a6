package yingda.http;

import java.util.List;
import yingda.search.OtherVersion;

/**
 * What another edition of a page says in the place of a hit, as JSON.
 *
 * @param versions the product versions it applies to in Maven's notation
 */
record OtherVersionView(String documentId, String anchor, String versions) {
  static List<OtherVersionView> of(List<OtherVersion> others) {
    return others.stream()
        .map(other -> new OtherVersionView(other.documentId(), other.anchor(), other.versions()))
        .toList();
  }
}
