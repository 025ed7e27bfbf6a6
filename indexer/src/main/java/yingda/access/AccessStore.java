package yingda.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/** Keeps keys, sessions and what was done with them. Safe for concurrent use, also by processes. */
public interface AccessStore extends AutoCloseable {

  /** Another one as soon as keys or sessions are, whichever process changed them; cheap. */
  long version();

  /** All keys there ever were, by number. */
  List<AccessKey> keys();

  /** The hashes of the keys that somebody can show and that were not revoked. */
  Map<SecretHash, Long> hashes();

  /** The sessions that were not ended. */
  List<Session> sessions();

  /** Keeps a new key. */
  AccessKey add(SecretHash hash, AccessKey.Grant grant, AccessKey.State state);

  /**
   * Keeps the first of all keys.
   *
   * @throws RejectedException IN_USE if there was one before
   */
  AccessKey addFirst(SecretHash hash, AccessKey.Grant grant, AccessKey.State state);

  /**
   * The key of a person for a name and a role. There is one at a time: where name or role are
   * others than before, the former is revoked, and its sessions end.
   *
   * @throws RejectedException IN_USE if the name is that of another valid key: what is written is
   *     signed by name
   */
  AccessKey admit(Person person, AccessKey.Grant grant, Instant time);

  /** Lets a person in no more, if there is a key of theirs, and ends its sessions. */
  void dismiss(Person person, Instant time);

  /**
   * Lets nobody in by a key any more, and ends its sessions. Doing so twice changes nothing.
   *
   * @throws RejectedException NOT_FOUND if there is no such key
   */
  AccessKey revoke(long id, String by, Instant time);

  /** That keys were used. */
  void used(Map<Long, Instant> times);

  /** Begins a session, in the place of another if there is one. */
  void begin(Session session, @Nullable SecretHash former);

  /** Ends a session, if there is one. */
  void end(SecretHash hash);

  /** Forgets the sessions that ended before. */
  void forgetSessions(Instant before);

  /** Adds to what was done. */
  void record(List<AuditEvent> events);

  /** What was done, newest first. */
  List<AuditEvent> events(AuditListing listing);

  /** Forgets what was done before. */
  void forgetEvents(Instant before);

  @Override
  void close();
}
