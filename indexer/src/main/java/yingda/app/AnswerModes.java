package yingda.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Revision;
import yingda.lexicon.UsageRules;
import yingda.search.Hit;
import yingda.usage.AnswerMode;
import yingda.usage.JudgedReply;
import yingda.usage.ModeChange;
import yingda.usage.UsageLog;

/**
 * Which entries bots send by themselves: a judgement against one takes that away as soon as the
 * rule says so, those for it give it back by night. Each decision is kept with its evidence and can
 * be taken back. Asked with every reply, so it answers from memory. Safe for concurrent use.
 */
public final class AnswerModes {
  private static final String SETTING = "set-mode";

  private final UsageLog usage;
  private final DocumentStore store;
  private final Publishers publishers;
  private final Supplier<UsageRules> rules;
  private final AnswerMode begin;
  private final Clock clock;
  private final Map<String, ModeChange> newest = new ConcurrentHashMap<>();

  /**
   * @param begin of an entry on which nothing was decided yet
   */
  AnswerModes(
      UsageLog usage,
      DocumentStore store,
      Publishers publishers,
      Supplier<UsageRules> rules,
      AnswerMode begin,
      Clock clock) {
    this.usage = usage;
    this.store = store;
    this.publishers = publishers;
    this.rules = rules;
    this.begin = begin;
    this.clock = clock;
    readAll();
  }

  private void readAll() {
    usage.store().newestModes().forEach(change -> newest.put(change.address(), change));
  }

  /** Of an entry on which nothing was decided yet. */
  public AnswerMode begin(Caller caller) {
    caller.need(Operation.READ_MODES);
    return begin;
  }

  /** Whether bots may send it. */
  boolean isAuto(Hit hit) {
    return of(hit.address()) == AnswerMode.AUTO;
  }

  /** Whether a reader gets its text: whoever asks for customers, only what bots may send. */
  boolean isGiven(Audience reader, String documentId, String anchor) {
    return reader != Audience.PUBLIC || of(Entry.address(documentId, anchor)) == AnswerMode.AUTO;
  }

  private AnswerMode of(String address) {
    ModeChange last = newest.get(address);
    return last == null ? begin : last.mode();
  }

  /** All decisions, the newest first. */
  public List<ModeChange> list(Caller caller, int offset, int limit) {
    caller.need(Operation.READ_MODES);
    return usage.store().modeChanges(offset, limit);
  }

  /**
   * Decides by hand.
   *
   * @throws RejectedException INVALID if there is no such document, or no such entry in it
   */
  public ModeChange set(
      Caller caller, String documentId, String anchor, AnswerMode mode, @Nullable String note) {
    caller.need(Operation.SET_MODE);
    publishers.check(SETTING, caller.id());
    Document document =
        store
            .newest(documentId)
            .map(Revision::document)
            .orElseThrow(
                () -> Refusal.invalid("not-a-document").with("value", documentId).at("documentId"));
    if (document.entries().stream().noneMatch(entry -> entry.anchor().equals(anchor))) {
      throw Refusal.invalid("not-an-entry")
          .with("value", Entry.address(documentId, anchor))
          .with("known", document.entries().stream().map(Entry::anchor).toList())
          .at("anchor");
    }
    return keep(byHand(caller, documentId, anchor, mode, note));
  }

  /**
   * Takes a decision back: the entry is as it was before it.
   *
   * @throws RejectedException NOT_FOUND if there is none of this number, or a newer one on its
   *     entry
   */
  public ModeChange revert(Caller caller, long number) {
    caller.need(Operation.SET_MODE);
    publishers.check(SETTING, caller.id());
    ModeChange change =
        newest.values().stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(
                () -> Refusal.of(Reason.NOT_FOUND, "unknown-mode-change").at("change " + number));
    return keep(byHand(caller, change.documentId(), change.anchor(), change.mode().other(), null));
  }

  /** Applies the rules to all entries; gives what was decided. */
  public List<ModeChange> review(Caller caller) {
    caller.need(Operation.SET_MODE);
    publishers.check(SETTING, caller.id());
    return reviewAll();
  }

  /** The same by night. */
  List<ModeChange> reviewAll() {
    readAll();
    ModeRules all = new ModeRules(rules.get());
    List<ModeChange> decided = new ArrayList<>();
    for (String address : usage.countsUntil(now()).keySet()) {
      int sign = address.indexOf('#');
      ModeChange change = decide(address.substring(0, sign), address.substring(sign + 1), all);
      if (change != null) {
        decided.add(change);
      }
    }
    return decided;
  }

  /** Takes away at once what the rule takes away: no bot sends it once more. */
  synchronized void judged(String documentId, String anchor) {
    if (of(Entry.address(documentId, anchor)) == AnswerMode.AUTO) {
      ModeChange unused = decide(documentId, anchor, new ModeRules(rules.get()));
    }
  }

  private synchronized @Nullable ModeChange decide(
      String documentId, String anchor, ModeRules all) {
    String address = Entry.address(documentId, anchor);
    ModeChange last = newest.get(address);
    Instant since = last == null ? Instant.EPOCH : last.time();
    List<JudgedReply> judged = usage.store().judged(documentId, anchor, since, all.window());
    AnswerMode next = all.next(of(address), judged);
    if (next == null) {
      return null;
    }
    int good = (int) judged.stream().filter(JudgedReply::good).count();
    List<String> evidence = judged.stream().map(JudgedReply::queryId).toList();
    return keep(
        new ModeChange(
            0, documentId, anchor, next, now(), null, good, judged.size() - good, evidence, null));
  }

  private ModeChange keep(ModeChange change) {
    ModeChange kept = usage.store().keep(change);
    newest.put(kept.address(), kept);
    return kept;
  }

  /** A rule that decides has no name, so whoever is not named is told from one. */
  private ModeChange byHand(
      Caller caller, String documentId, String anchor, AnswerMode mode, @Nullable String note) {
    String author = caller.id().isBlank() ? "?" : caller.id();
    return new ModeChange(0, documentId, anchor, mode, now(), author, 0, 0, List.of(), note);
  }

  private Instant now() {
    return clock.instant();
  }
}
