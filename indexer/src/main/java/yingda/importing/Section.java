package yingda.importing;

import org.jspecify.annotations.Nullable;

/**
 * A heading with what stands between it and the next one.
 *
 * @param level 1 to 6, 0 for what stands before the first heading
 * @param heading without its marks, empty at level 0
 * @param anchor what the author calls it, null if nothing
 * @param line of the heading, or of the text at level 0, from 1 in the whole file
 * @param text as it is written, without blank lines around it
 * @param substantial whether the text shows anything: not if it is comments and rules only
 */
public record Section(
    int level,
    String heading,
    @Nullable String anchor,
    int line,
    String text,
    boolean substantial) {

  /** This section with the text of another before its own. */
  Section behind(Section before) {
    String joined = text.isEmpty() ? before.text : before.text + "\n\n" + text;
    return new Section(level, heading, anchor, line, joined, substantial || before.substantial);
  }
}
