package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlVectorsTest {
  @TempDir Path directory;

  private SqlVectors open() {
    return stores().vectors();
  }

  Stores stores() {
    return new SqliteStores(directory.resolve("vectors.db"));
  }

  @Test
  void vectorsOutliveTheProcess() {
    try (SqlVectors vectors = open()) {
      vectors.keep("a", Map.of("怎么退货", new byte[] {1, -2}));
      vectors.keep("a", Map.of("怎么退货", new byte[] {3, 4}));
      vectors.keep("a", Map.of());
    }
    try (SqlVectors vectors = open()) {
      assertThat(vectors.find("a", List.of("怎么退货", "怎么换货")))
          .containsOnlyKeys("怎么退货")
          .containsEntry("怎么退货", new byte[] {1, -2});
      assertThat(vectors.find("b", List.of("怎么退货"))).as("another encoder").isEmpty();
      assertThat(vectors.find("a", List.of())).isEmpty();
    }
  }

  @Test
  void thousandsAreFoundTogether() {
    List<String> texts = IntStream.range(0, 3_000).mapToObj(i -> "第" + i).toList();
    try (SqlVectors vectors = open()) {
      vectors.keep(
          "a", texts.stream().collect(Collectors.toMap(text -> text, text -> new byte[] {7})));
      assertThat(vectors.find("a", texts)).containsOnlyKeys(texts);
    }
  }
}
