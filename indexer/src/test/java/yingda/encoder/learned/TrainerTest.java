package yingda.encoder.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.RejectedException;
import yingda.encoder.Encoder;
import yingda.hanlp.HanLp;
import yingda.text.Analysis;
import yingda.text.Lexicon;

class TrainerTest {
  private static final Analysis ANALYSIS = HanLp.analysis(Lexicon.EMPTY);

  private static final TrainingOptions SMALL = new TrainingOptions(7, 32, 20);

  @Test
  void wordingsOfOneMeaningComeNearThoughTheyShareNoWord() {
    Encoder trained = new LearnedEncoder(ANALYSIS, train(SMALL));
    Encoder untrained = new LearnedEncoder(ANALYSIS, train(new TrainingOptions(7, 32, 0)));
    assertThat(cosine(untrained, "借钱", "贷款")).isLessThan(0.5);
    assertThat(cosine(trained, "借钱", "贷款"))
        .isGreaterThan(0.6)
        .isGreaterThan(cosine(trained, "借钱", "退货"));
  }

  @Test
  void whatIsKnownToBeDifferentIsPushedApart() {
    List<Pair> pairs = new ArrayList<>(pairs());
    double before = cosine(new LearnedEncoder(ANALYSIS, train(SMALL)), "怎么退货", "怎么换货");
    pairs.add(new Pair("怎么退货", "怎么换货", false));
    LearnedModel model =
        new Trainer(ANALYSIS, SMALL, TrainingProgress.NONE)
            .train(new TrainingSet(pairs, List.of(), List.of()));
    assertThat(cosine(new LearnedEncoder(ANALYSIS, model), "怎么退货", "怎么换货")).isLessThan(before);
  }

  @Test
  void equalInputAndSeedGiveAnEqualModel() {
    assertThat(train(SMALL).fingerprint()).isEqualTo(train(SMALL).fingerprint());
    assertThat(train(new TrainingOptions(8, 32, 20)).fingerprint())
        .isNotEqualTo(train(SMALL).fingerprint());
  }

  @Test
  void everyStepIsTold() {
    List<Integer> told = new ArrayList<>();
    LearnedModel unused =
        new Trainer(ANALYSIS, SMALL, (done, all, loss) -> told.add(done * 1000 + all))
            .train(new TrainingSet(pairs(), List.of(), List.of()));
    assertThat(told).hasSize(20).startsWith(1020).endsWith(20020);
  }

  @Test
  void aDirectionHasLengthOneAndPunctuationHasNone() {
    Encoder encoder = new LearnedEncoder(ANALYSIS, train(SMALL));
    assertThat(cosine(encoder, "从没见过的Text 123", "从没见过的Text 123")).isBetween(0.999, 1.001);
    assertThat(encoder.encode("？！")).containsOnly(0f);
    assertThat(encoder.encode("怎么退货？")).isEqualTo(encoder.encode("怎麼退貨"));
  }

  @Test
  void aFileGivesBackTheModel(@TempDir Path folder) {
    Path file = folder.resolve("model").resolve("encoder.bin");
    LearnedModel model = train(SMALL);
    ModelFile.write(file, model);
    LearnedModel read = ModelFile.read(file);
    assertThat(read.fingerprint()).isEqualTo(model.fingerprint());
    assertThat(new LearnedEncoder(ANALYSIS, read).encode("怎么借钱"))
        .isEqualTo(new LearnedEncoder(ANALYSIS, model).encode("怎么借钱"));
  }

  @Test
  void whatIsNoModelIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("encoder.bin");
    ModelFile.write(file, train(SMALL));
    byte[] bytes = Files.readAllBytes(file);
    for (int length : List.of(0, 3, 16, bytes.length / 2, bytes.length - 1)) {
      Files.write(file, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> ModelFile.read(file))
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("holds no model");
    }
  }

  @Test
  void aPairFileNamesTheLineThatIsNone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.tsv"), "1\t怎么退货\t如何退货\n2\t甲\t乙\n");
    assertThatThrownBy(() -> PairFile.read(file))
        .isInstanceOf(RejectedException.class)
        .hasMessageContaining("pairs.tsv:2")
        .hasMessageContaining("expected 0 or 1");
    Files.writeString(file, "1\t怎么退货\t如何退货\n0\t怎么退货\t怎么换货\n");
    assertThat(PairFile.read(file))
        .containsExactly(new Pair("怎么退货", "如何退货", true), new Pair("怎么退货", "怎么换货", false));
  }

  @Test
  void pairsThatWereWrittenAreReadAgain(@TempDir Path folder) {
    Path file = folder.resolve("model").resolve("pairs.tsv");
    List<Pair> written = List.of(new Pair("甲 乙", "丙", true), new Pair("甲", "\"", false));
    PairFile.write(file, written);
    assertThat(PairFile.read(file)).isEqualTo(written);
  }

  private static LearnedModel train(TrainingOptions options) {
    return new Trainer(ANALYSIS, options, TrainingProgress.NONE)
        .train(new TrainingSet(pairs(), List.of(), List.of()));
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String who : List.of("", "我想", "请问", "怎么", "可以")) {
      pairs.add(new Pair(who + "借钱", who + "贷款", true));
      pairs.add(new Pair(who + "退货", who + "不想要了", true));
      pairs.add(new Pair(who + "开发票", who + "要报销凭证", true));
      pairs.add(new Pair(who + "查快递", who + "看物流", true));
    }
    return pairs;
  }

  private static double cosine(Encoder encoder, String one, String other) {
    return Vectors.dot(encoder.encode(one), encoder.encode(other));
  }
}
