package yingda.manuscripts;

import org.jspecify.annotations.Nullable;

/** Keeps the pictures that lie inside a file. */
@FunctionalInterface
public interface Pictures {
  /**
   * @param name as the file calls it
   * @return the address an answer shows it from, null if it can't be kept
   */
  @Nullable String keep(String name, byte[] bytes);
}
