package yingda.checks;

import org.jspecify.annotations.Nullable;
import yingda.document.CheckRule;
import yingda.document.Term;

/**
 * A warning.
 *
 * @param message what is wrong and what to do
 * @param related the other entry, null if there is none
 */
public record Finding(CheckRule rule, Place place, Term message, @Nullable Related related) {}
