package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yingda.document.RejectedException;
import yingda.hanlp.HanLp;

class OnnxEncoderTest {
  @TempDir private Path directory;

  static Stream<TinyModel> models() {
    return Stream.of(
        TinyModel.ofUnitVectors(),
        TinyModel.ofUnitVectors().alsoWith("attention_mask"),
        TinyModel.ofUnitVectors().alsoWith("attention_mask", "token_type_ids"),
        TinyModel.ofUnitVectors().alsoWith("token_type_ids").pooling());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aWordingPointsWhereTheMeanOfItsPiecesDoes(TinyModel model) throws IOException {
    try (OnnxEncoder encoder = OnnxEncoder.open(model.writeTo(directory), HanLp.normalizer())) {
      // [CLS] 退 退 x ##100 [SEP]: twice 退, so it has twice the weight.
      float once = (float) (1 / Math.sqrt(8));
      assertThat(encoder.dimensions()).isEqualTo(TinyModel.VOCABULARY.size());
      assertThat(encoder.encode("退退X100"))
          .containsExactly(
              new float[] {0, 0, once, once, 0, 0, 2 * once, 0, once, once}, within(1e-6f));
    }
  }

  @Test
  void nothingToEncodeIsAllZero() throws IOException {
    try (OnnxEncoder encoder = open(TinyModel.ofUnitVectors())) {
      assertThat(encoder.encode("　 ")).containsOnly(0).hasSize(encoder.dimensions());
    }
  }

  @Test
  void widthCaseAndTraditionalCharactersMakeNoDifference() throws IOException {
    try (OnnxEncoder encoder = open(TinyModel.ofUnitVectors())) {
      assertThat(encoder.encode("怎麼退貨Ｘ")).containsExactly(encoder.encode("怎么退货x"));
    }
  }

  @Test
  void manyWordingsPointWhereEachDoesAlone() throws IOException {
    List<String> wordings = List.of("怎么退货", "", "退", "怎么退货".repeat(600), "退货", "x100", "不");
    for (TinyModel model : models().toList()) {
      try (OnnxEncoder encoder = open(model)) {
        List<float[]> together = encoder.encodeAll(wordings);
        for (int i = 0; i < wordings.size(); i++) {
          assertThat(together.get(i))
              .containsExactly(encoder.encode(wordings.get(i)), within(1e-6f));
        }
      }
    }
  }

  @Test
  void manyThreadsMayEncodeAtTheSameTime() throws IOException {
    try (OnnxEncoder encoder = open(TinyModel.ofUnitVectors())) {
      List<String> wordings = List.of("怎么退货", "退", "x100", "不知道");
      List<float[]> alone = wordings.stream().map(encoder::encode).toList();
      assertThat(
              IntStream.range(0, 400)
                  .parallel()
                  .allMatch(
                      i -> Arrays.equals(encoder.encode(wordings.get(i % 4)), alone.get(i % 4))))
          .isTrue();
    }
  }

  @Test
  void theFingerprintChangesWithEachFile() throws IOException {
    OnnxSettings settings = TinyModel.ofUnitVectors().writeTo(directory);
    String before = fingerprint(settings);
    assertThat(fingerprint(settings)).isEqualTo(before);

    Files.writeString(settings.vocabulary(), "[OLD]", StandardOpenOption.WRITE);
    String otherVocabulary = fingerprint(settings);
    Files.write(directory.resolve("model.onnx_data"), new byte[] {1});
    assertThat(List.of(before, otherVocabulary, fingerprint(settings))).doesNotHaveDuplicates();
  }

  private static String fingerprint(OnnxSettings settings) {
    try (OnnxEncoder encoder = OnnxEncoder.open(settings, HanLp.normalizer())) {
      return encoder.fingerprint();
    }
  }

  @Test
  void aDirectoryWithoutModelIsRejected() {
    assertThatThrownBy(() -> new OnnxSettings(directory))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("has no file model.onnx, name a directory with model.onnx");
  }

  @Test
  void aFileThatIsNoModelIsRejected() throws IOException {
    OnnxSettings settings = TinyModel.ofUnitVectors().writeTo(directory);
    Files.writeString(settings.model(), "version https://git-lfs.github.com/spec/v1");
    assertRejected(settings, "is no model ONNX Runtime reads, replace it");
  }

  @Test
  void aModelThatWantsMoreThanAWordingIsRejected() throws IOException {
    assertRejected(
        TinyModel.ofUnitVectors().alsoWith("pixel_values").writeTo(directory),
        "wants input_ids, pixel_values, expected some of");
  }

  @Test
  void aModelThatGivesNoSentenceIsRejected() throws IOException {
    assertRejected(
        TinyModel.ofUnitVectors().answering("logits").writeTo(directory),
        "gives logits, expected some of sentence_embedding, last_hidden_state");
  }

  @Test
  void aModelOfAnotherVocabularyIsRejected() throws IOException {
    assertRejected(
        new TinyModel(new float[TinyModel.VOCABULARY.size() - 1][4]).writeTo(directory),
        "does not take all of its vocabulary");
  }

  @Test
  void aModelTooLargeForTheIndexIsRejected() throws IOException {
    assertRejected(
        new TinyModel(new float[TinyModel.VOCABULARY.size()][1025]).writeTo(directory),
        "1025 dimensions are over the limit of 1024, choose a smaller model");
  }

  private OnnxEncoder open(TinyModel model) throws IOException {
    return OnnxEncoder.open(model.writeTo(directory), HanLp.normalizer());
  }

  private static void assertRejected(OnnxSettings settings, String why) {
    assertThatThrownBy(() -> OnnxEncoder.open(settings, HanLp.normalizer()))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining(why);
  }
}
