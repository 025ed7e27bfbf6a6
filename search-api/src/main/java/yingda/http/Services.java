package yingda.http;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import yingda.checks.DocumentChecker;
import yingda.comparison.DocumentComparer;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Markup;
import yingda.document.Publishers;
import yingda.indexing.Progress;
import yingda.search.ReplyService;
import yingda.search.Searcher;
import yingda.tuning.DictionaryImpact;
import yingda.tuning.DraftPreview;
import yingda.tuning.RegressionCheck;
import yingda.tuning.Tuning;
import yingda.usage.UsageLog;

/**
 * What the routes serve.
 *
 * @param publishers who may decide what readers see
 * @param rehearsal what edited files of {@code tuning}, by name, would do
 * @param tryout which of some questions an edited document would answer
 */
public record Services(
    DocumentStore store,
    Searcher searcher,
    ReplyService replies,
    Progress progress,
    DocumentComparer comparer,
    DocumentChecker checker,
    Markup markup,
    Publishers publishers,
    UsageLog usage,
    Tuning tuning,
    RegressionCheck golden,
    Function<Map<String, String>, DictionaryImpact> rehearsal,
    BiFunction<Document, List<String>, DraftPreview> tryout,
    Clock clock) {}
