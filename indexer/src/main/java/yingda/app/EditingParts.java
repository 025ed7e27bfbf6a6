package yingda.app;

import java.time.Clock;
import yingda.checks.DocumentChecker;
import yingda.document.DocumentStore;
import yingda.document.Publishers;
import yingda.indexing.Progress;
import yingda.tuning.RegressionCheck;
import yingda.usage.UsageLog;

/**
 * What edits work with.
 *
 * @param publishers who may decide what readers see
 */
public record EditingParts(
    DocumentStore store,
    Progress progress,
    DocumentChecker checker,
    RegressionCheck golden,
    UsageLog usage,
    Publishers publishers,
    Clock clock) {}
