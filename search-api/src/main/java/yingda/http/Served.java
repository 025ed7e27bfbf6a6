package yingda.http;

import java.time.Clock;
import yingda.comparison.DocumentComparer;
import yingda.document.DocumentStore;
import yingda.document.Markup;
import yingda.indexing.Progress;
import yingda.search.ReplyService;
import yingda.search.Searcher;
import yingda.usage.UsageLog;

/** What the routes serve. */
public record Served(
    DocumentStore store,
    Searcher searcher,
    ReplyService replies,
    Progress progress,
    DocumentComparer comparer,
    Markup markup,
    UsageLog usage,
    Clock clock) {}
