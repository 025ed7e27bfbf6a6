package yingda.knowledge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.semantic.Pair;

/**
 * What a knowledge base itself says of its wordings, and what else is known, each once. For one
 * thread.
 */
final class TrainingMaterial {
  /** Documents read at a time: bounds the memory. */
  private static final int PAGE = 500;

  private final Set<Pair> pairs = new LinkedHashSet<>();
  private final Set<String> wordings = new LinkedHashSet<>();

  /** From the newest revision of each published document. */
  static TrainingMaterial of(DocumentStore store) {
    TrainingMaterial material = new TrainingMaterial();
    Listing listing = Listing.under("", PAGE);
    List<Revision> page = store.page(listing);
    while (!page.isEmpty()) {
      page.forEach(revision -> revision.document().entries().forEach(material::add));
      page = store.page(listing.after(page.getLast().document().id()));
    }
    return material;
  }

  /** One answer serves the question and its similar ones, and no negative. */
  private void add(Entry entry) {
    wordings.add(entry.question());
    for (String similar : entry.similar()) {
      wordings.add(similar);
      pairs.add(new Pair(entry.question(), similar, true));
    }
    for (String negative : entry.negatives()) {
      wordings.add(negative);
      pairs.add(new Pair(entry.question(), negative, false));
    }
  }

  /** With further pairs. */
  TrainingMaterial and(Collection<Pair> more) {
    pairs.addAll(more);
    return this;
  }

  List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  /** Those of the documents. */
  Set<String> wordings() {
    return wordings;
  }
}
