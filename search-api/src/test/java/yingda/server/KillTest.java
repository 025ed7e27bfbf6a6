package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.http.Client;
import yingda.testing.Cases;

/**
 * A real service is killed under writes, again and again, and must lose nothing it acknowledged.
 */
class KillTest {
  private static final int KILLS = Cases.of("kills", 12);
  private static final int EDITORS = 4;

  /** The index is made durable every 2 s: kills come before, during and behind that. */
  private static final int LONGEST_LIFE_MILLIS = 2_600;

  private static final int LONGEST_START_MILLIS = 1_500;

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);
  private final List<Editor> editors =
      IntStream.range(0, EDITORS)
          .mapToObj(i -> new Editor("editor" + i, new Random(seed + i)))
          .toList();

  @TempDir private Path data;

  @Test
  void nothingAcknowledgedIsLostWheneverTheServiceIsKilled() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      if (random.nextInt(4) == 0) {
        killWhileStarting();
      }
      try (ServerProcess service = ServerProcess.serve(data)) {
        Client client = service.client();
        new StoreAudit(client).check(editors);
        if (kill % 5 == 0) {
          new IndexAudit(client).check(editors);
        }
        killUnderWrites(service, client);
      }
    }
    try (ServerProcess service = ServerProcess.serve(data)) {
      Client client = service.client();
      new StoreAudit(client).check(editors);
      new IndexAudit(client).check(editors);
      assertThat(service.stop()).as("told to end, 128 + SIGTERM").isEqualTo(143);
    }
  }

  private void killWhileStarting() throws IOException, InterruptedException {
    try (ServerProcess service = ServerProcess.serve(data)) {
      assertThat(service.work(random.nextInt(LONGEST_START_MILLIS))).isFalse();
      service.kill();
    }
  }

  private void killUnderWrites(ServerProcess service, Client client) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(EDITORS)) {
      List<? extends Future<?>> writing =
          editors.stream().map(editor -> threads.submit(() -> editor.write(client))).toList();
      assertThat(service.work(random.nextInt(LONGEST_LIFE_MILLIS))).isFalse();
      service.kill();
      for (Future<?> write : writing) {
        write.get();
      }
    }
  }
}
