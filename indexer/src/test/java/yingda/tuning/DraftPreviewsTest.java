package yingda.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.Draft;
import yingda.testing.Held;
import yingda.testing.IndexedStore;

/** Each opens a knowledge base of its own, so few are tried at a time. */
class DraftPreviewsTest {
  private static final Document EDITED = Draft.faq("faq/courier", "骑手几点到？", "三十分钟内到。");

  private final CountDownLatch mayGoOn = new CountDownLatch(1);

  /** Is read when it may be. */
  private List<String> slow(CountDownLatch begun) {
    return Held.listOf("骑手几点到", begun::countDown, mayGoOn);
  }

  @Test
  void aThirdIsRefusedWhileTwoAreTried(@TempDir Path path) throws Exception {
    try (KnowledgeBase knowledge =
            KnowledgeBase.open(new DataDirectory(path.resolve("data")), IndexedStore.CLOCK);
        ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      DraftPreviews previews = new DraftPreviews(knowledge, IndexedStore.CLOCK);
      CountDownLatch begun = new CountDownLatch(2);
      List<Future<DraftPreview>> two = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        two.add(others.submit(() -> previews.of(EDITED, slow(begun))));
      }
      begun.await();
      RejectedException refused =
          catchThrowableOfType(
              RejectedException.class, () -> previews.of(EDITED, List.of("骑手几点到")));
      assertThat(refused.reason()).isEqualTo(Reason.IN_USE);
      assertThat(refused.refusal().code()).isEqualTo("tryout-busy");
      mayGoOn.countDown();
      for (Future<DraftPreview> one : two) {
        assertThat(one.get().tried().getFirst().rank()).isEqualTo(1);
      }
      assertThat(previews.of(EDITED, List.of("骑手几点到")).tried().getFirst().rank()).isEqualTo(1);
    }
  }
}
