package yingda.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncompleteDocumentsTest {
  /** {@code Set.copyOf} orders them otherwise in every process. */
  @Test
  void theFirstStayInTheOrderOfTheIndex() {
    List<String> ids = IntStream.range(0, 50).mapToObj(i -> "faq/" + i).toList();
    assertThat(new IncompleteDocuments(50, new LinkedHashSet<>(ids)).documents())
        .containsExactlyElementsOf(ids);
  }
}
