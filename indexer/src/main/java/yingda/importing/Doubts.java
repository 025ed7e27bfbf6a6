package yingda.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Remark;
import yingda.document.SpellingKey;
import yingda.document.Term;

/**
 * What is right by every rule and yet hardly meant so: a document that is over before readers see
 * it, a wording that stands twice in an entry, or is a negative of it as well.
 *
 * @param now when the import looks
 */
record Doubts(Instant now, Consumer<Remark> hears) {
  /** A target that tells of the doubts about each document first. */
  ImportRun.Target before(ImportRun.Target target) {
    return (found, file) -> {
      tell(found);
      target.accept(found, file);
    };
  }

  private void tell(DocumentReader.Found found) {
    Document document = found.document();
    Instant expires = document.validity().expires();
    if (found.publication() == Publication.PUBLISHED && expires != null && !now.isBefore(expires)) {
      Term over = Term.of("over-already", String.valueOf(document.validity().lastDay()));
      hears.accept(new Remark(found.place(), over.with("title", document.title())));
    }
    for (Entry entry : document.entries()) {
      List<Term> terms = new ArrayList<>(repeated(entry.question(), entry.similar()));
      terms.addAll(contradicted(entry));
      terms.forEach(term -> hears.accept(new Remark(found.place(), term)));
    }
  }

  /** The similar questions that say what the question, or another of them, says. */
  static List<Term> repeated(String question, List<String> similar) {
    Set<String> said = new HashSet<>(Set.of(SpellingKey.of(question)));
    return similar.stream()
        .filter(wording -> !said.add(SpellingKey.of(wording)))
        .distinct()
        .map(wording -> Term.of("wording-twice", wording).with("question", question))
        .toList();
  }

  private static List<Term> contradicted(Entry entry) {
    Map<String, String> said = new HashMap<>();
    entry.similar().forEach(wording -> said.put(SpellingKey.of(wording), wording));
    said.put(SpellingKey.of(entry.question()), entry.question());
    return entry.negatives().stream()
        .filter(negative -> said.containsKey(SpellingKey.of(negative)))
        .map(negative -> Term.of("wording-denied", negative).with("question", entry.question()))
        .toList();
  }
}
