package yingda.document;

import org.jspecify.annotations.Nullable;

/** What is kept in a file that may be damaged by others. Safe for concurrent use. */
public interface Inspectable {
  /** The first damage that was met since it was opened, null if none was; what is whole goes on. */
  @Nullable UnavailableException damage();

  /** That the file was deleted or replaced while it is in use, null if it is there. */
  @Nullable UnavailableException gone();

  /**
   * Reads all there is, to meet damage before somebody asks for just that. Takes as long as the
   * disk does; ends early, with nothing found, when this is closed.
   *
   * @throws UnavailableException naming the damage
   */
  void inspect();
}
