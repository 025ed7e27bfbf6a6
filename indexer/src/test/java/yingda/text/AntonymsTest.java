package yingda.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AntonymsTest {
  private static final Antonyms ANTONYMS =
      new Antonyms(
          List.of(
              List.of(List.of("注册", "开户"), List.of("注销")),
              List.of(List.of("绑定"), List.of("解绑", "解除绑定")),
              List.of(List.of("取消"))));

  private static boolean exclude(String one, String other) {
    boolean exclude = ANTONYMS.in(one).exclude(ANTONYMS.in(other));
    assertThat(ANTONYMS.in(other).exclude(ANTONYMS.in(one))).isEqualTo(exclude);
    return exclude;
  }

  @Test
  void sidesOfAGroupExcludeEachOther() {
    assertThat(exclude("怎么注册账号", "账号怎么注销")).isTrue();
    assertThat(exclude("开户要什么", "注销要什么")).isTrue();
    assertThat(exclude("怎么注册账号", "怎么开户")).isFalse();
    assertThat(exclude("怎么注册账号", "怎么绑定账号")).isFalse();
  }

  @Test
  void whatSaysBothExcludesNeither() {
    assertThat(exclude("注册了怎么注销", "怎么注册")).isFalse();
  }

  @Test
  void theLongestWordIsRead() {
    assertThat(exclude("怎么解除绑定", "怎么绑定")).isTrue();
    assertThat(exclude("怎么解除绑定", "怎么解绑")).isFalse();
  }

  @Test
  void aWordAloneIsSaidOrNot() {
    assertThat(ANTONYMS.in("怎么取消退货").lackAlone(ANTONYMS.in("怎么退货"))).isTrue();
    assertThat(ANTONYMS.in("怎么退货").lackAlone(ANTONYMS.in("怎么取消退货"))).isTrue();
    assertThat(ANTONYMS.in("怎么退货").lackAlone(ANTONYMS.in("怎么注册"))).isFalse();
    assertThat(ANTONYMS.in("怎么取消退货").rest()).containsExactly("怎", "么", "退", "货");
  }

  @Test
  void theFingerprintChangesWithAGroup() {
    assertThat(ANTONYMS.fingerprint()).isNotEqualTo(Antonyms.NONE.fingerprint());
  }
}
