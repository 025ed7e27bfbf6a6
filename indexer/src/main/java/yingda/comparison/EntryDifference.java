package yingda.comparison;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;

/**
 * An entry that is not what and where it was.
 *
 * @param moved whether it also stands elsewhere among those that stayed
 * @param older null if it was added
 * @param newer null if it was removed
 * @param fields those that differ; all that say something if it was added or removed
 */
public record EntryDifference(
    EntryChange fate,
    boolean moved,
    @Nullable Entry older,
    @Nullable Entry newer,
    List<FieldDifference> fields) {

  /** As it is now, or was at last. */
  public Entry entry() {
    return newer == null ? Objects.requireNonNull(older) : newer;
  }
}
