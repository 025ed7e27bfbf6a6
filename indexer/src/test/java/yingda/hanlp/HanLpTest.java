package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import yingda.text.Analysis;
import yingda.text.Lexicon;
import yingda.text.Token;

class HanLpTest {
  private static final String TEXT = "蓝牙耳机七天无理由退货怎么操作";

  @Test
  void wordsAreNormalisedLikeTexts() {
    Analysis analysis = HanLp.analysis(new Lexicon(List.of("藍牙耳機", "帳號")));
    assertThat(query(analysis, "藍牙耳機")).containsExactly("蓝牙耳机");
  }

  @Test
  void theFingerprintChangesWithTheWords() {
    String none = HanLp.analysis(Lexicon.EMPTY).fingerprint();
    assertThat(HanLp.analysis(Lexicon.EMPTY).fingerprint()).isEqualTo(none);
    assertThat(HanLp.analysis(new Lexicon(List.of("耳机"))).fingerprint()).isNotEqualTo(none);
  }

  @Test
  void oneAnalysisKnowsNothingOfTheWordsOfAnother() {
    Analysis other = HanLp.analysis(new Lexicon(List.of("蓝牙耳机")));
    Analysis plain = HanLp.analysis(Lexicon.EMPTY);
    assertThat(query(other, "蓝牙耳机")).containsExactly("蓝牙耳机");
    assertThat(query(plain, "蓝牙耳机")).containsExactly("蓝", "牙", "耳机");
  }

  /** Pitfall 3: HanLP's global dictionary breaks for good under concurrent changes. */
  @Test
  void lexiconsAreSwappedUnderLoad() throws Exception {
    AtomicReference<Analysis> current = new AtomicReference<>(HanLp.analysis(Lexicon.EMPTY));
    List<String> expected =
        current.get().tokenizer().queryTokens("退货").stream().map(Token::text).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> readers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        readers.add(threads.submit(() -> readMany(current)));
      }
      for (int swap = 0; swap < 10; swap++) {
        current.set(HanLp.analysis(new Lexicon(List.of("蓝牙耳机", "词" + "退".repeat(swap)))));
      }
      for (Future<?> reader : readers) {
        reader.get();
      }
    }
    assertThat(query(current.get(), "退货")).isEqualTo(expected);
  }

  private static void readMany(AtomicReference<Analysis> current) {
    for (int i = 0; i < 5_000; i++) {
      Analysis analysis = current.get();
      assertThat(
              query(analysis, TEXT)
                  .subList(query(analysis, TEXT).size() - 7, query(analysis, TEXT).size()))
          .containsExactly("七", "天", "无", "理由", "退货", "怎么", "操作");
    }
  }

  /** Pitfall 4: HanLP complains on the console about files that it misses. */
  @Test
  void loadingPrintsNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-cp",
                System.getProperty("java.class.path"),
                Load.class.getName())
            .redirectErrorStream(true)
            .start();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    assertThat(process.waitFor()).isZero();
    assertThat(output.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
  }

  /** What a new process does first. */
  static final class Load {
    public static void main(String[] arguments) {
      Analysis analysis = HanLp.analysis(new Lexicon(List.of("蓝牙耳机")));
      if (!query(analysis, "蓝牙耳机").equals(List.of("蓝牙耳机"))) {
        throw new IllegalStateException("own words are not known");
      }
    }
  }

  private static List<String> query(Analysis analysis, String text) {
    String normalized = analysis.normalizer().normalize(text);
    return analysis.tokenizer().queryTokens(normalized).stream().map(Token::text).toList();
  }
}
