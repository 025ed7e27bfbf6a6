package yingda.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import yingda.document.Audience;
import yingda.document.RejectedException;

class CallerTest {
  private static final Caller BOT =
      new Caller("店铺机器人", Set.of(Role.BOT), Audience.PUBLIC, Set.of("X100", "x200"));

  @Test
  void aRoleCarriesWhatItIsFor() {
    BOT.need(Operation.PROBE);
    BOT.need(Operation.SEARCH);
    assertThatThrownBy(() -> BOT.need(Operation.READ_DOCUMENTS))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("\"店铺机器人\" may not read what is internal; its role is bot")
        .hasMessageContaining("this needs one of agent, writer, reviewer, admin: ask an admin");
    assertThatThrownBy(() -> BOT.need(Operation.MANAGE_KEYS))
        .hasMessageContaining("this needs one of admin: ask an admin");
    Caller nobody = new Caller("", Set.of(), Audience.PUBLIC, Set.of());
    assertThat(nobody.may(Permission.NONE)).isTrue();
    assertThat(nobody.may(Permission.ASK)).isFalse();
    for (Permission permission : Permission.values()) {
      assertThat(Callers.LOCAL.may(permission)).isTrue();
    }
  }

  @Test
  void aChannelShowsNoMoreThanTheCallerMaySee() {
    assertThat(BOT.through("agent")).isEqualTo(Audience.PUBLIC);
    assertThat(Callers.LOCAL.through("agent")).isEqualTo(Audience.INTERNAL);
    assertThat(Callers.LOCAL.through("wechat")).isEqualTo(Audience.PUBLIC);
    assertThat(Callers.LOCAL.through(null)).isEqualTo(Audience.PUBLIC);
  }

  @Test
  void productsBoundWhatMayBeAskedAbout() {
    assertThat(BOT.about("x 100")).isEqualTo("x 100");
    assertThatThrownBy(() -> BOT.about("x300"))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("X100, x200 only");
    assertThatThrownBy(() -> BOT.about(null)).isInstanceOf(RejectedException.class);
    Caller ofOne = new Caller("b", Set.of(Role.BOT), Audience.PUBLIC, Set.of("x100"));
    assertThat(ofOne.about(null)).isEqualTo("x100");
    assertThat(Callers.LOCAL.about(null)).isNull();
  }
}
