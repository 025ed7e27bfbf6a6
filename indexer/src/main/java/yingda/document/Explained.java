package yingda.document;

import org.jspecify.annotations.Nullable;

/** What went wrong, and says so in every language: exceptions that people read. */
public interface Explained {
  /** What, and what to do about it. */
  String text(Language language);

  /** The same of any exception; of those that are not explained, their message as it is. */
  static @Nullable String text(Throwable failure, Language language) {
    return failure instanceof Explained explained ? explained.text(language) : failure.getMessage();
  }
}
