package yingda.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"x100", "X100", "x 100", " X  100 ", "Ｘ１００", "ｘ　100", "X\t100"})
  void caseWidthAndSpacesTellNoProductsApart(String spelling) {
    assertThat(ProductName.same("x100", spelling)).isTrue();
    assertThat(ProductName.spelledAs(List.of("耳机", "x100"), spelling)).isEqualTo("x100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x1000", "x10", "x100 pro", "x100+", "x-100", ""})
  void othersAreOthers(String other) {
    assertThat(ProductName.same("x100", other)).isFalse();
    assertThat(ProductName.spelledAs(List.of("x100"), other)).isEqualTo(other);
  }

  @Test
  void noneIsTheSameAsNoneOnly() {
    assertThat(ProductName.same(null, null)).isTrue();
    assertThat(ProductName.same(null, "x100")).isFalse();
    assertThat(ProductName.same("x100", null)).isFalse();
  }
}
