package yingda.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Settings;

/** Reads the keys of a front matter, whatever they are called. Belongs to one thread. */
final class Keys {
  private static final Set<ImportField> LISTS = EnumSet.of(ImportField.TAGS, ImportField.ALIASES);
  private static final Set<ImportField> DAYS =
      EnumSet.of(ImportField.EFFECTIVE, ImportField.EXPIRES);
  private static final Set<ImportField> ROWS_ONLY =
      EnumSet.of(
          ImportField.QUESTION,
          ImportField.SIMILAR,
          ImportField.NEGATIVE,
          ImportField.ANSWER,
          ImportField.BODY,
          ImportField.CATEGORY);

  private final Visibility standing = new Visibility();
  private final List<String> unread = new ArrayList<>();
  private final Map<String, @Nullable Object> chosen = new LinkedHashMap<>();

  /** How the author calls what is called otherwise here. */
  private final Map<String, String> names = new HashMap<>();

  private final Settings settings;

  private Keys(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws RejectedException naming file and line
   */
  static Keys of(Settings settings) {
    Keys keys = new Keys(settings);
    settings
        .values()
        .forEach(
            (key, value) -> {
              try {
                keys.take(key, value);
              } catch (RejectedException e) {
                throw settings.placed(e);
              }
            });
    if (keys.standing.audience() != null) {
      keys.chosen.put(ImportField.AUDIENCE.word(), keys.standing.audience().word());
    }
    return keys;
  }

  private void take(String key, @Nullable Object value) {
    ImportField field = meant(key, value);
    if (field == null) {
      new NestedKeys(key).check(value);
      unread.add(key);
    } else if (Visibility.isSaidBy(field)) {
      texts(key, value).forEach(text -> standing.take(field, key, text));
    } else {
      choose(field, key, value);
    }
  }

  private static @Nullable ImportField meant(String key, @Nullable Object value) {
    ImportField field = ImportField.of(key);
    if (field == ImportField.PUBLISHED && value instanceof String text && Dates.isDay(text)) {
      return ImportField.EFFECTIVE;
    }
    return field == null || ROWS_ONLY.contains(field) ? null : field;
  }

  private void choose(ImportField field, String key, @Nullable Object value) {
    String before = names.putIfAbsent(field.word(), key);
    if (before != null) {
      throw Refusal.invalid("same-keys").with("other", before).at(key);
    }
    if (DAYS.contains(field) && value instanceof String text && Dates.isNever(text)) {
      return;
    }
    Object form = value;
    if (LISTS.contains(field) && value instanceof String text) {
      form = CellValues.split(text, CellValues.OF_WORDS);
    } else if (field == ImportField.OWNER && value instanceof Collection<?>) {
      form = String.join("、", texts(key, value));
    }
    chosen.put(field.word(), form);
  }

  /** The words of a text or a list of texts; nothing is said by nothing. */
  private static List<String> texts(String key, @Nullable Object value) {
    List<String> texts = new ArrayList<>();
    for (Object part : value instanceof Collection<?> list ? list : singleton(value)) {
      if (!(part instanceof String text)) {
        throw Refusal.invalid("key-not-text").at(key);
      }
      if (!text.isBlank()) {
        texts.add(text.strip());
      }
    }
    return texts;
  }

  private static List<Object> singleton(@Nullable Object value) {
    return value == null ? List.of() : List.of(value);
  }

  /**
   * @throws RejectedException naming file and line if a value is of another type
   */
  Attributes attributes() {
    return settings.as(Attributes.class, chosen);
  }

  Publication publication() {
    return standing.publication();
  }

  /** The keys that say nothing here. */
  List<String> unread() {
    return unread;
  }

  /** The same rejection with file and line, and the key as it is written there. */
  RejectedException placed(RejectedException rejected) {
    return settings.placed(rejected.moved(place -> InputPlace.field(written(place.toString()))));
  }

  private String written(String subject) {
    int end = 0;
    while (end < subject.length() && Character.isLetter(subject.charAt(end))) {
      end++;
    }
    String word = subject.substring(0, end);
    return names.getOrDefault(word, word) + subject.substring(end);
  }
}
