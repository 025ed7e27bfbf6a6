package yingda.importing;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.importing.ValueWords.Effect;

/**
 * Who may see a document and whether it is published, gathered from all keys or columns that say
 * something about it. Of two that differ the one that shows less counts; what is not understood is
 * refused, since a document that was not to be seen can't be taken back. Belongs to one thread.
 */
final class Visibility {
  private static final Set<ImportField> DECIDING =
      EnumSet.of(
          ImportField.AUDIENCE,
          ImportField.PUBLIC,
          ImportField.INTERNAL,
          ImportField.STATE,
          ImportField.DRAFT,
          ImportField.PUBLISHED,
          ImportField.CHANNELS);

  private @Nullable Audience audience;
  private Publication publication = Publication.PUBLISHED;

  static boolean isSaidBy(ImportField field) {
    return DECIDING.contains(field);
  }

  /**
   * @param name of the key or column, as it is written
   * @throws RejectedException if the text is none of the words that are known there
   */
  void take(ImportField field, String name, String text) {
    switch (effect(field, name, text)) {
      case PUBLIC -> audience = audience == null ? Audience.PUBLIC : audience;
      case INTERNAL -> audience = Audience.INTERNAL;
      case PUBLISHED -> {}
      case DRAFT -> hold(Publication.DRAFT);
      case RETIRED -> hold(Publication.RETIRED);
    }
  }

  private void hold(Publication least) {
    publication = publication.compareTo(least) < 0 ? least : publication;
  }

  /** Whether this says that fewer see it than would without. */
  static boolean restricts(ImportField field, String text) {
    try {
      Effect effect = effect(field, "", text);
      return effect != Effect.PUBLIC && effect != Effect.PUBLISHED;
    } catch (RejectedException unknown) {
      return false;
    }
  }

  private static Effect effect(ImportField field, String name, String text) {
    Boolean yes = ValueWords.yesOrNo(text).orElse(null);
    if (ValueWords.isCross(text)) {
      yes = field == ImportField.INTERNAL || field == ImportField.DRAFT;
    }
    Effect said = yes == null ? null : answer(field, yes);
    if (said != null) {
      return said;
    }
    return ValueWords.effect(text)
        .filter(effect -> field != ImportField.CHANNELS || effect == Effect.PUBLIC)
        .orElseThrow(() -> Refusal.invalid(expectation(field)).with("value", text).at(name));
  }

  /** What yes or no means for a field; null where it means nothing. */
  private static @Nullable Effect answer(ImportField field, boolean yes) {
    return switch (field) {
      case PUBLIC -> yes ? Effect.PUBLIC : Effect.INTERNAL;
      case INTERNAL -> yes ? Effect.INTERNAL : Effect.PUBLIC;
      case DRAFT -> yes ? Effect.DRAFT : Effect.PUBLISHED;
      case PUBLISHED -> yes ? Effect.PUBLISHED : Effect.DRAFT;
      default -> null;
    };
  }

  /** The code of what is said where a text is none of the words of a field. */
  private static String expectation(ImportField field) {
    return switch (field) {
      case AUDIENCE -> "unknown-audience-word";
      case STATE -> "unknown-state-word";
      case CHANNELS -> "channel-of-document";
      default -> "not-yes-or-no";
    };
  }

  /** Null if nothing says it. */
  @Nullable Audience audience() {
    return audience;
  }

  Publication publication() {
    return publication;
  }
}
