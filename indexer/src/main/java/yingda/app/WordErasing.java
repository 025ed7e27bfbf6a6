package yingda.app;

import java.time.Clock;
import java.util.List;
import java.util.StringJoiner;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.usage.Erased;
import yingda.usage.Erasure;
import yingda.usage.UsageLog;

/**
 * Erases what a customer or a user said, on their request; who did so is kept, without the words.
 * Safe for concurrent use.
 */
public final class WordErasing {
  private final UsageLog usage;
  private final Conversations conversations;
  private final AccessStore access;
  private final Clock clock;

  WordErasing(UsageLog usage, Conversations conversations, AccessStore access, Clock clock) {
    this.usage = usage;
    this.conversations = conversations;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Erases words.
   *
   * @param preview whether it is only told how many they are
   * @param trace the number of the request, empty for none
   */
  public Erased erase(Caller caller, Erasure erasure, boolean preview, String trace) {
    caller.need(Operation.ERASE_WORDS);
    Erased erased = usage.erase(erasure, preview);
    if (!preview) {
      conversations.forget(erasure);
      String subject = subject(erasure) + ": " + erased.text();
      access.record(
          List.of(
              caller.did(
                  Operation.ERASE_WORDS.word(), subject, AuditEvent.DONE, trace, clock.instant())));
    }
    return erased;
  }

  /**
   * By what, without the words: a conversation by its hash, which whoever knows its id can make.
   */
  private static String subject(Erasure erasure) {
    StringJoiner subject = new StringJoiner(", ");
    if (erasure.conversation() != null) {
      subject.add("conversation " + erasure.digest());
    }
    if (erasure.caller() != null) {
      subject.add("caller " + erasure.caller());
    }
    if (erasure.queryId() != null) {
      subject.add("query " + erasure.queryId());
    }
    if (erasure.text() != null) {
      subject.add("text");
    }
    return subject.toString();
  }
}
