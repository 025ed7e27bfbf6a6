package yingda.checks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Revision;
import yingda.search.Searcher;
import yingda.text.Analysis;
import yingda.text.WordingKey;

/** Looks through documents before they are published. Changes nothing. Safe for concurrent use. */
public final class DocumentChecker {
  /** Entries compared with all others for one answer, at some milliseconds each. */
  private static final int MOST_COMPARED = 200;

  private final DocumentStore store;
  private final Supplier<CheckLanguage> language;
  private final Check links;
  private final Check questions;
  private volatile Phrases phrases;

  /** The checks for the phrases of a moment. */
  private record Phrases(CheckWords words, List<Check> checks) {}

  /**
   * @param language how texts are cut, and which phrases are looked for, now
   */
  public DocumentChecker(
      DocumentStore store, Searcher searcher, Supplier<CheckLanguage> language, Clock clock) {
    Published published = new Published(store, clock);
    this.store = store;
    this.language = language;
    this.questions =
        new QuestionCheck(new CompetingEntries(searcher, published, clock), this::analysis);
    this.links = new LinkCheck(published);
    this.phrases = phrases(language.get().words());
  }

  private Analysis analysis() {
    return language.get().analysis();
  }

  private Phrases phrases(CheckWords words) {
    return new Phrases(
        words,
        List.of(
            new PhraseCheck(CheckRule.UNCERTAIN, words.uncertain(), this::analysis, "uncertain"),
            new PhraseCheck(CheckRule.STIFF, words.stiff(), this::analysis, "stiff")));
  }

  /** What is looked for in an entry by itself, with the phrases that are in use now. */
  private List<Check> local() {
    CheckWords words = language.get().words();
    Phrases known = phrases;
    if (!known.words().equals(words)) {
      known = phrases(words);
      phrases = known;
    }
    List<Check> checks = new ArrayList<>(known.checks());
    checks.add(links);
    checks.add(new EmptyAnswerCheck());
    return checks;
  }

  /** All entries. */
  public CheckReport check(Document document) {
    return check(document, document.entries());
  }

  /** Those entries that are not in the newest revision. */
  public CheckReport checkChanges(Document document) {
    Optional<Revision> newest = store.newest(document.id());
    Set<Entry> known = new HashSet<>();
    newest.ifPresent(revision -> known.addAll(revision.document().entries()));
    List<Entry> changed =
        document.entries().stream().filter(entry -> !known.contains(entry)).toList();
    return check(document, changed);
  }

  private CheckReport check(Document document, List<Entry> entries) {
    List<Finding> findings = new ArrayList<>(repeatedInside(document));
    List<Check> local = local();
    int compared = 0;
    for (Entry entry : entries) {
      local.forEach(check -> findings.addAll(check.of(document, entry)));
      if (compared < MOST_COMPARED) {
        compared++;
        findings.addAll(questions.of(document, entry));
      }
    }
    findings.removeIf(finding -> document.upkeep().waived().containsKey(finding.rule()));
    return new CheckReport(List.copyOf(findings), entries.size() - compared);
  }

  /** A wording that stands on two entries of the document; two headings of a manual are none. */
  private List<Finding> repeatedInside(Document document) {
    List<Finding> findings = new ArrayList<>();
    Map<String, Entry> seen = new HashMap<>();
    for (Entry entry : document.entries()) {
      if (QuestionCheck.isAsked(document.kind())) {
        repeatedInside(document, entry, "question", entry.question(), seen)
            .ifPresent(findings::add);
      }
      for (int i = 0; i < entry.similar().size(); i++) {
        String field = "similar[" + i + "]";
        repeatedInside(document, entry, field, entry.similar().get(i), seen)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> repeatedInside(
      Document document, Entry entry, String field, String wording, Map<String, Entry> seen) {
    String key = WordingKey.of(analysis().normalizer().normalize(wording));
    Entry other = key.isEmpty() ? null : seen.putIfAbsent(key, entry);
    if (other == null || other.equals(entry)) {
      return Optional.empty();
    }
    Place place = Place.of(document, entry, field, 0, wording.length());
    Related related = new Related(document.id(), other.anchor(), other.question());
    return Optional.of(QuestionCheck.repeated(place, related));
  }
}
