package yingda.http;

import java.util.Locale;

/** What an enum is called in JSON, logs and metrics. */
final class Word {
  private Word() {}

  /** Such as {@code read-documents}. */
  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
