package yingda.encoder.learned;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a model is trained on.
 *
 * @param pairs what is known to be the same, and what is known not to be
 * @param questions of which most answer none of the others: what else is asked
 * @param headings which tell what is rare, but are no questions
 */
public record TrainingSet(
    List<Pair> pairs, Collection<String> questions, Collection<String> headings) {

  /** All that stand alone. */
  List<String> wordings() {
    List<String> wordings = new ArrayList<>(questions);
    wordings.addAll(headings);
    return wordings;
  }
}
