package yingda.hanlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yingda.text.Analysis;
import yingda.text.Lexicon;
import yingda.text.Token;

class HanLpTest {
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
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int reader = 0; reader < 4; reader++) {
      tasks.add(() -> readMany(current));
    }
    tasks.add(() -> swapMany(current));
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    }
  }

  private static @Nullable Void readMany(AtomicReference<Analysis> current) {
    for (int i = 0; i < 2_000; i++) {
      assertThat(query(current.get(), "蓝牙耳机七天无理由退货怎么操作"))
          .endsWith("七", "天", "无", "理由", "退货", "怎么", "操作");
    }
    return null;
  }

  private static @Nullable Void swapMany(AtomicReference<Analysis> current) {
    for (int i = 1; i <= 20; i++) {
      current.set(HanLp.analysis(new Lexicon(List.of("蓝牙耳机", "词".repeat(i)))));
      assertThat(query(current.get(), "蓝牙耳机")).containsExactly("蓝牙耳机");
    }
    return null;
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
    assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
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
