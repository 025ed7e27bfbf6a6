package yingda.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbours in two lists that are the same in both, or stand in the place of each other.
 *
 * @param older in the one list
 * @param newer in the other
 * @param isSame whether these are equal
 */
record DiffRun<T>(List<T> older, List<T> newer, boolean isSame) {

  /** Both lists from beginning to end, the same and the different in turn. */
  static <T> List<DiffRun<T>> of(List<T> older, List<T> newer) {
    List<DiffRun<T>> stretches = new ArrayList<>();
    DiffRun<T> different = new DiffRun<>(new ArrayList<>(), new ArrayList<>(), false);
    for (AbstractDelta<T> delta :
        DiffUtils.diff(older, newer, new MyersDiffWithLinearSpace<>(), null, true).getDeltas()) {
      List<T> source = delta.getSource().getLines();
      List<T> target = delta.getTarget().getLines();
      if (delta.getType() == DeltaType.EQUAL) {
        different = different.addedTo(stretches);
        stretches.add(new DiffRun<>(source, target, true));
      } else {
        different.older.addAll(source);
        different.newer.addAll(target);
      }
    }
    DiffRun<T> unused = different.addedTo(stretches);
    return stretches;
  }

  /** What is replaced comes as deletions and insertions in any order, so it is collected. */
  private DiffRun<T> addedTo(List<DiffRun<T>> stretches) {
    if (older.isEmpty() && newer.isEmpty()) {
      return this;
    }
    stretches.add(this);
    return new DiffRun<>(new ArrayList<>(), new ArrayList<>(), false);
  }
}
