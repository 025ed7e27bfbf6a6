package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yingda.hanlp.HanLp;

class BundledModelTest {
  private static OnnxEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = BundledModel.open(HanLp.normalizer());
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static double cosine(String one, String other) {
    return cosine(encoder.encode(one), encoder.encode(other));
  }

  @Test
  void theHashIsThatOfTheModel() throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(BundledModel.bytes(BundledModel.MODEL));
    assertThat(HexFormat.of().formatHex(digest)).startsWith(BundledModel.HASH);
    assertThat(encoder.fingerprint()).isEqualTo(BundledModel.fingerprint());
  }

  /** Measured with the model as it is published; processors differ in the last digits. */
  @Test
  void itIsTheModelThatWasMeasured() {
    assertThat(encoder.dimensions()).isEqualTo(512);
    assertThat(cosine("怎么退货", "如何办理退货")).isCloseTo(0.886, within(0.02));
    assertThat(cosine("运费谁出", "邮费由谁承担")).isCloseTo(0.669, within(0.02));
    assertThat(cosine("退货", "换货")).isCloseTo(0.732, within(0.02));
    assertThat(cosine("怎么退货", "今天天气好")).isCloseTo(0.275, within(0.02));
  }

  @Test
  void wordingsTogetherPointNearlyWhereEachDoesAlone() {
    List<String> wordings = List.of("怎么退货", "运费谁出", "我的银行卡丢了，能不能先冻结再补办一张新的？", "退", "如何办理退货");
    List<float[]> together = encoder.encodeAll(wordings);
    for (int i = 0; i < wordings.size(); i++) {
      assertThat(cosine(together.get(i), encoder.encode(wordings.get(i))))
          .as(wordings.get(i))
          .isGreaterThan(0.97);
    }
  }
}
