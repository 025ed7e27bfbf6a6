package yingda.app;

import java.util.List;
import yingda.checks.Finding;
import yingda.document.Outcome;

/**
 * What became of an edit.
 *
 * @param searchable whether it can be found by now
 * @param findings what should be mended in what was written or approved
 */
public record EditResult(Outcome outcome, boolean searchable, List<Finding> findings) {}
