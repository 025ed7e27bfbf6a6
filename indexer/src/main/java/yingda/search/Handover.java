package yingda.search;

import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;

/**
 * What a person is told who takes over (转人工).
 *
 * @param summary what the customer said, and what was found
 * @param queue who should take over: the owner of what is nearest, null if that is not known
 * @param priority how soon
 */
public record Handover(String summary, @Nullable String queue, Priority priority) {
  /** How soon a person should look at it. */
  public enum Priority implements EnumWord {
    NORMAL("normal"),
    /** The customer complains, is angry, or cannot wait. */
    HIGH("high"),
    /** Somebody may come to harm. */
    URGENT("urgent");

    private final String word;

    Priority(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
