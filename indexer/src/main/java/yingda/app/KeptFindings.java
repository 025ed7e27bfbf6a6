package yingda.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import yingda.checks.DocumentChecker;
import yingda.checks.Finding;
import yingda.document.Revision;
import yingda.knowledge.KnowledgeBase;

/**
 * What was found in revisions, so that it is not looked for anew each time: to compare one with all
 * others takes long. A revision stays as it is; what it is compared with may change, so it is
 * looked at again after a day in which something was published. Not safe for concurrent use.
 */
final class KeptFindings {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 10_000;

  private final KnowledgeBase knowledge;
  private final DocumentChecker checker;
  private final Clock clock;
  private final Map<String, Kept> kept = new HashMap<>();
  private Map<String, String> words = Map.of();

  /** What was found, when, and in which state of the log. */
  private record Kept(List<Finding> findings, Instant time, long sequence) {}

  KeptFindings(KnowledgeBase knowledge, DocumentChecker checker, Clock clock) {
    this.knowledge = knowledge;
    this.checker = checker;
    this.clock = clock;
  }

  /** Forgets what other words may not find. */
  void begin() {
    SortedMap<String, String> now = knowledge.directory().lexicon().files().texts();
    if (!now.equals(words) || kept.size() > MOST) {
      kept.clear();
      words = now;
    }
  }

  /**
   * What is found in a revision.
   *
   * @param deadline from then on nothing is looked for anew
   * @return null if it is not known and too late to be looked for
   */
  @Nullable List<Finding> of(Revision revision, Instant deadline) {
    String key = revision.document().id() + "@" + revision.number();
    Kept known = kept.get(key);
    Instant now = clock.instant();
    long sequence = knowledge.store().lastSequence();
    boolean isCurrent =
        known != null && (known.sequence() == sequence || now.isBefore(known.time().plus(DAY)));
    if (!isCurrent && now.isBefore(deadline)) {
      known = new Kept(checker.check(revision.document()).findings(), now, sequence);
      kept.put(key, known);
    }
    return known == null ? null : known.findings();
  }
}
