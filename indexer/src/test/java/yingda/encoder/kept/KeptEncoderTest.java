package yingda.encoder.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.encoder.Encoder;
import yingda.encoder.EncodingException;
import yingda.encoder.KeptVectors;
import yingda.encoder.onnx.BundledModel;
import yingda.hanlp.HanLp;
import yingda.sql.SqliteStores;

class KeptEncoderTest {
  @TempDir private Path directory;

  @Test
  void whatIsKeptNeedsNoModel() {
    List<String> texts = List.of("怎么退货", "运费谁出", "怎么退货", "");
    try (KeptVectors kept = new SqliteStores(directory.resolve("vectors.db")).vectors()) {
      Encoder model = BundledModel.open(HanLp.normalizer());
      Encoder encoder = new KeptEncoder(model, kept);
      assertThat(encoder.encodeKnown(texts)).isEmpty();
      List<float[]> first = encoder.encodeAll(texts);
      float[] question = encoder.encode("能退吗");
      model.close();

      List<float[]> again = encoder.encodeAll(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(again.get(i)).as(texts.get(i)).containsExactly(first.get(i), within(0.01f));
      }
      assertThat(encoder.encodeKnown(List.of("运费谁出", "能退吗"))).containsOnlyKeys("运费谁出");
      assertThat(encoder.encode("能退吗")).as("asked before").containsExactly(question);
      assertThatThrownBy(() -> encoder.encodeAll(List.of("怎么换货")))
          .isInstanceOf(EncodingException.class);
    }
  }
}
