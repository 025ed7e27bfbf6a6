package yingda.chat;

import java.util.List;
import java.util.stream.Stream;
import yingda.document.Entry;
import yingda.document.ProductVersion;
import yingda.document.VersionRange;
import yingda.search.Hit;

/**
 * One of those that a customer is asked back with.
 *
 * @param label what they read
 * @param query what is asked if they choose it
 * @param address where its answer stands
 */
record ChatOption(String label, String query, String address) {

  /** One for each entry; where its answer depends on the version, one for each edition. */
  static List<ChatOption> of(List<Hit> hits) {
    return hits.stream().flatMap(hit -> of(hit, hits)).toList();
  }

  private static Stream<ChatOption> of(Hit hit, List<Hit> all) {
    boolean isAlone =
        all.stream().filter(other -> other.question().equals(hit.question())).count() == 1;
    String words = isAlone ? hit.question() : hit.title() + " " + hit.question();
    if (hit.otherVersions().isEmpty()) {
      return Stream.of(new ChatOption(words, words, hit.address()));
    }
    return Stream.concat(
        Stream.of(edition(words, hit.versions(), hit.address())),
        hit.otherVersions().stream()
            .map(
                other ->
                    edition(
                        words,
                        other.versions(),
                        Entry.address(other.documentId(), other.anchor()))));
  }

  /** Named by the version it begins with, which is read from the question again. */
  private static ChatOption edition(String words, String versions, String address) {
    VersionRange range = VersionRange.of("versions", versions);
    ProductVersion first = range.from();
    if (first == null || !range.fromIncluded()) {
      return new ChatOption(words + "（" + range + "）", words, address);
    }
    return new ChatOption(words + "（" + first + "）", first + " " + words, address);
  }
}
