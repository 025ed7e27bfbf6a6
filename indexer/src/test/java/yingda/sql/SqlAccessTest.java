package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.access.Person;
import yingda.access.Secret;
import yingda.access.Session;

/** Whom an identity provider lets in, as it is kept. */
class SqlAccessTest {
  private static final Instant NOON = Instant.parse("2026-12-01T04:00:00Z");
  private static final Person WANG = new Person("https://sso.example.com", "u-1");
  private static final Person OTHER = new Person("https://sso.example.com", "u-2");

  private AccessStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = stores(folder).access();
  }

  Stores stores(Path folder) {
    return new SqliteStores(folder.resolve("yingda.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPersonHasTheSameKeyAsLongAsNameAndRoleAreTheSame() {
    AccessKey first = admit(WANG, "王芳", "writer");
    assertThat(first.person()).isEqualTo(WANG);
    assertThat(admit(WANG, "王芳", "writer")).isEqualTo(first);
    assertThat(store.hashes()).isEmpty();
  }

  @Test
  void anotherRoleEndsTheSessionsOfTheFormer() {
    AccessKey first = admit(WANG, "王芳", "admin");
    begin(first);
    AccessKey second = admit(WANG, "王芳", "agent");
    assertThat(store.sessions()).isEmpty();
    assertThat(store.keys())
        .extracting(AccessKey::id, key -> key.state().revoked() != null)
        .containsExactly(tuple(first.id(), true), tuple(second.id(), false));
  }

  @Test
  void whoIsDismissedIsInNoMore() {
    begin(admit(WANG, "王芳", "writer"));
    AccessKey other = admit(OTHER, "李雷", "writer");
    begin(other);
    store.dismiss(WANG, NOON);
    store.dismiss(WANG, NOON);
    assertThat(store.sessions()).extracting(Session::key).containsExactly(other.id());
  }

  @Test
  void noTwoWhoAreValidSignWithOneName() {
    AccessKey key =
        store.add(Secret.random().hash(), new AccessKey.Grant("王芳", "agent"), state(null));
    assertThatThrownBy(() -> admit(WANG, "王芳", "writer")).hasMessageContaining("valid key 1");
    AccessKey unused = store.revoke(key.id(), "李雷", NOON);
    assertThat(admit(WANG, "王芳", "writer").id()).isEqualTo(2);
    assertThatThrownBy(() -> admit(OTHER, "王芳", "writer")).hasMessageContaining("valid key 2");
  }

  @Test
  void neitherAnExpiredKeyNorAnotherProviderTakesAName() {
    AccessKey unused =
        store.add(
            Secret.random().hash(),
            new AccessKey.Grant("王芳", "agent"),
            state(NOON.minus(Duration.ofDays(1))));
    assertThat(admit(new Person("https://old.example.com", "u-1"), "王芳", "writer").id())
        .isEqualTo(2);
    assertThat(admit(WANG, "王芳", "writer").id()).isEqualTo(3);
  }

  private AccessKey admit(Person person, String name, String role) {
    return store.admit(person, new AccessKey.Grant(name, role), NOON);
  }

  private void begin(AccessKey key) {
    store.begin(
        new Session(Secret.random().hash(), key.id(), NOON, NOON.plus(Duration.ofHours(1))), null);
  }

  private static AccessKey.State state(@Nullable Instant expires) {
    return new AccessKey.State(NOON, "李雷", expires, null, null);
  }
}
