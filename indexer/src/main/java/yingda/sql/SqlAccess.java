package yingda.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.AuditEvent;
import yingda.access.AuditListing;
import yingda.access.Person;
import yingda.access.Secret;
import yingda.access.SecretHash;
import yingda.access.Session;
import yingda.document.Microseconds;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.json.Json;

/**
 * Keys, sessions and the audit log, in the file of the documents: who has lost them has lost the
 * store, and no copy of it lets in anybody that the store does not.
 *
 * <p>Safe for concurrent use, also by several processes on the same machine. Every method throws
 * {@link StoreException} if the file fails it.
 */
public final class SqlAccess implements AccessStore {
  private static final String KEY =
      """
      INSERT INTO access_key (hash, name, role, products, channels, origins, confirmed_only, created,
        created_by, expires, issuer, subject)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String REVOKE =
      "UPDATE access_key SET revoked = ?, revoked_by = ? WHERE id = ? AND revoked IS NULL";

  private static final String NAMESAKES =
      """
      SELECT * FROM access_key
      WHERE name = ? AND (issuer IS NULL OR (issuer = ? AND subject <> ?))
        AND revoked IS NULL AND (expires IS NULL OR expires > ?)
      ORDER BY id
      """;

  private static final String OF_PERSON =
      "SELECT * FROM access_key WHERE issuer = ? AND subject = ? AND revoked IS NULL";

  private final Database database;

  SqlAccess(Database database) {
    this.database = database;
  }

  @Override
  public long version() {
    return database
        .listPromptly("SELECT number FROM access_version", row -> row.getLong("number"))
        .getFirst();
  }

  @Override
  public List<AccessKey> keys() {
    return database.listPromptly("SELECT * FROM access_key ORDER BY id", AccessRows::key);
  }

  @Override
  public Map<SecretHash, Long> hashes() {
    return database
        .listPromptly(
            "SELECT hash, id FROM access_key WHERE revoked IS NULL AND issuer IS NULL",
            row -> Map.entry(new SecretHash(row.getString("hash")), row.getLong("id")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Session> sessions() {
    return database.listPromptly("SELECT * FROM session", AccessRows::session);
  }

  @Override
  public AccessKey add(SecretHash hash, AccessKey.Grant grant, AccessKey.State state) {
    return database.commit(connection -> insert(connection, hash, grant, state, null));
  }

  @Override
  public AccessKey addFirst(SecretHash hash, AccessKey.Grant grant, AccessKey.State state) {
    return database.commit(
        connection -> {
          if (Sql.number(connection, "SELECT count(*) FROM access_key") > 0) {
            throw Refusal.of(Reason.IN_USE, "not-the-first-key").at("code");
          }
          return insert(connection, hash, grant, state, null);
        });
  }

  private static AccessKey insert(
      Connection connection,
      SecretHash hash,
      AccessKey.Grant grant,
      AccessKey.State state,
      @Nullable Person person)
      throws SQLException {
    Instant expires = state.expires();
    long id =
        Sql.insert(
            connection,
            KEY,
            hash.hex(),
            grant.name(),
            grant.role(),
            Json.write(grant.products().stream().sorted().toList()),
            Json.write(grant.channels().stream().sorted().toList()),
            Json.write(grant.origins().stream().sorted().toList()),
            grant.confirmedOnly(),
            Microseconds.of(state.created()),
            state.createdBy(),
            Microseconds.orNull(expires),
            person == null ? null : person.issuer(),
            person == null ? null : person.subject());
    return key(connection, id);
  }

  private static AccessKey key(Connection connection, long id) throws SQLException {
    return Sql.list(connection, "SELECT * FROM access_key WHERE id = ?", AccessRows::key, id)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refusal.of(Reason.NOT_FOUND, "unknown-key").at("key " + id));
  }

  @Override
  public AccessKey revoke(long id, String by, Instant time) {
    return database.commit(
        connection -> {
          revoke(connection, id, by, time);
          return key(connection, id);
        });
  }

  private static void revoke(Connection connection, long id, String by, Instant time)
      throws SQLException {
    Sql.update(connection, REVOKE, Microseconds.of(time), by, id);
    Sql.update(connection, "DELETE FROM session WHERE key = ?", id);
  }

  @Override
  public AccessKey admit(Person person, AccessKey.Grant grant, Instant time) {
    return database.commit(
        connection -> {
          refuseNamesake(connection, person, grant.name(), time);
          Optional<AccessKey> former = ofPerson(connection, person);
          if (former.isPresent() && former.get().grant().equals(grant)) {
            return former.get();
          }
          if (former.isPresent()) {
            revoke(connection, former.get().id(), former.get().name(), time);
          }
          AccessKey.State state = new AccessKey.State(time, grant.name(), null, null, null);
          // Nobody learns what it is the hash of.
          return insert(connection, Secret.random().hash(), grant, state, person);
        });
  }

  private static void refuseNamesake(Connection connection, Person person, String name, Instant now)
      throws SQLException {
    for (AccessKey other :
        Sql.list(
            connection,
            NAMESAKES,
            AccessRows::key,
            name,
            person.issuer(),
            person.subject(),
            Microseconds.of(now))) {
      throw Refusal.of(Reason.IN_USE, "name-of-another")
          .with("value", name)
          .with("number", other.id())
          .at("name");
    }
  }

  private static Optional<AccessKey> ofPerson(Connection connection, Person person)
      throws SQLException {
    return Sql.list(connection, OF_PERSON, AccessRows::key, person.issuer(), person.subject())
        .stream()
        .findFirst();
  }

  @Override
  public void dismiss(Person person, Instant time) {
    int unused =
        database.commit(
            connection -> {
              Optional<AccessKey> former = ofPerson(connection, person);
              if (former.isPresent()) {
                revoke(connection, former.get().id(), former.get().name(), time);
              }
              return 1;
            });
  }

  @Override
  public void used(Map<Long, Instant> times) {
    int unused =
        database.commit(
            connection -> {
              String sql = "UPDATE access_key SET last_used = ? WHERE id = ?";
              try (PreparedStatement update = connection.prepareStatement(sql)) {
                for (Map.Entry<Long, Instant> one : times.entrySet()) {
                  Sql.update(update, Microseconds.of(one.getValue()), one.getKey());
                }
              }
              return times.size();
            });
  }

  @Override
  public void begin(Session session, @Nullable SecretHash former) {
    int unused =
        database.commit(
            connection -> {
              if (former != null) {
                Sql.update(connection, "DELETE FROM session WHERE hash = ?", former.hex());
              }
              Sql.update(
                  connection,
                  "INSERT INTO session (hash, key, began, ends) VALUES (?, ?, ?, ?)",
                  session.hash().hex(),
                  session.key(),
                  Microseconds.of(session.began()),
                  Microseconds.of(session.ends()));
              return 1;
            });
  }

  @Override
  public void end(SecretHash hash) {
    update("DELETE FROM session WHERE hash = ?", hash.hex());
  }

  @Override
  public void forgetSessions(Instant before) {
    update("DELETE FROM session WHERE ends < ?", Microseconds.of(before));
  }

  @Override
  public void record(List<AuditEvent> events) {
    int unused =
        database.commit(
            connection -> {
              try (PreparedStatement insert = connection.prepareStatement(AccessRows.EVENT)) {
                for (AuditEvent event : events) {
                  Sql.update(insert, AccessRows.values(event));
                }
              }
              return events.size();
            });
  }

  @Override
  public List<AuditEvent> events(AuditListing listing) {
    Instant since = listing.since();
    return database.list(
        AccessRows.EVENTS,
        AccessRows::event,
        listing.before(),
        listing.caller(),
        listing.action(),
        Microseconds.orNull(since),
        listing.limit());
  }

  @Override
  public void forgetEvents(Instant before) {
    update("DELETE FROM audit WHERE time < ?", Microseconds.of(before));
  }

  private void update(String sql, Object parameter) {
    int unused =
        database.commit(
            connection -> {
              Sql.update(connection, sql, parameter);
              return 1;
            });
  }

  @Override
  public void close() {
    database.close();
  }
}
