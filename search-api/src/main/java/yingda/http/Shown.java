package yingda.http;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.search.Hit;
import yingda.search.Suggestion;

/**
 * What the audit keeps of an answer: ids and counts, never words. Belongs to one thread; it is
 * known also if the answer breaks off.
 */
final class Shown {
  /** Of more it is said how many they are. */
  private static final int MOST_NAMED = 20;

  private final Set<String> internal = new TreeSet<>();
  private String done = "";
  private int said;

  /** That entries are shown. */
  void entries(Stream<Hit> hits) {
    hits.filter(hit -> hit.audience() == Audience.INTERNAL)
        .forEach(hit -> internal.add(hit.address()));
  }

  /** That questions of entries are shown. */
  void suggestions(Stream<Suggestion> suggestions) {
    suggestions
        .filter(suggestion -> suggestion.audience() == Audience.INTERNAL)
        .forEach(one -> internal.add(Entry.address(one.documentId(), one.anchor())));
  }

  /** That documents are shown, or what their revisions say. */
  void documents(Stream<Document> documents) {
    documents
        .filter(document -> document.scope().audience() == Audience.INTERNAL)
        .forEach(document -> internal.add(document.id()));
  }

  /** That documents are shown that are internal, by their ids. */
  void internal(Collection<String> ids) {
    internal.addAll(ids);
  }

  /** How far something was done, such as how many documents were changed. */
  void done(String what) {
    done = what;
  }

  /** That so many texts are shown as customers said them. */
  void said(int texts) {
    said = texts;
  }

  /** Empty if there is nothing to keep. */
  String text() {
    String seen = internal.size() > MOST_NAMED ? internal.size() + " internal" : named();
    return (done + (said == 0 ? "" : said + " said by customers ") + seen).strip();
  }

  private String named() {
    return String.join(" ", internal);
  }
}
