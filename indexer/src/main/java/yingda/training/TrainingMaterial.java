package yingda.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Listing;
import yingda.document.Revision;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.TrainingSet;
import yingda.ranking.Feedback;

/**
 * What a knowledge base itself says of its wordings, and what else is known, each once. For one
 * thread.
 */
public final class TrainingMaterial {
  /** Documents read at a time: bounds the memory. */
  private static final int PAGE = 500;

  private final Set<Pair> pairs = new LinkedHashSet<>();
  private final Set<String> questions = new LinkedHashSet<>();
  private final Set<String> headings = new LinkedHashSet<>();
  private final List<AcceptedQuestion> held = new ArrayList<>();
  private final Feedback feedback;

  private TrainingMaterial(Feedback feedback) {
    this.feedback = feedback;
  }

  /** From the newest revision of each published document, and what it was accepted for. */
  public static TrainingMaterial of(DocumentStore store, Feedback feedback) {
    TrainingMaterial material = new TrainingMaterial(feedback);
    store.forEachPage(Listing.under("", PAGE), page -> page.forEach(material::add));
    return material;
  }

  private void add(Revision revision) {
    Set<String> wordings = revision.document().kind() == Kind.FAQ ? questions : headings;
    for (Entry entry : revision.document().entries()) {
      add(entry, wordings);
      feedback
          .accepted(revision.document().id(), entry.anchor())
          .forEach(question -> add(revision.document().id(), entry, question));
    }
  }

  private void add(String documentId, Entry entry, String acceptedFor) {
    AcceptedQuestion accepted = new AcceptedQuestion(acceptedFor, documentId, entry.anchor());
    if (accepted.isHeldBack()) {
      held.add(accepted);
    } else {
      pairs.add(new Pair(entry.question(), acceptedFor, true));
    }
  }

  /** One answer serves the question and its similar ones, and no negative. */
  private void add(Entry entry, Set<String> wordings) {
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
  public TrainingMaterial and(Collection<Pair> more) {
    pairs.addAll(more);
    return this;
  }

  /** What shall teach the order. */
  public List<AcceptedQuestion> held() {
    return List.copyOf(held);
  }

  /** All that shall teach meanings. */
  public TrainingSet set() {
    return new TrainingSet(List.copyOf(pairs), questions, headings);
  }
}
