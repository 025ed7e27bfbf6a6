package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.server.Editor.Replaced;
import yingda.server.Editor.State;
import yingda.server.NodeGroup.Node;
import yingda.testing.Awaiting;
import yingda.testing.Cases;
import yingda.testing.RestartedPostgres;
import yingda.testing.RestartedPostgres.Stop;

/**
 * Three nodes over one PostgreSQL, behind a proxy, are written and read while nodes are killed and
 * the database is restarted: no acknowledged write is lost or done twice, no answer is older than
 * was asked for, and whoever asks is answered as long as one node lives.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class NodesKillTest {
  private static final List<Stop> STOPS = List.of(Stop.values());
  private static final int KILLS = Cases.of("node.kills", 10);

  /** So many kills for a restart of the database. */
  private static final int KILLS_FOR_A_RESTART = 5;

  private static final int NODES = 3;
  private static final int EDITORS = 3;
  private static final int READERS = 2;
  private static final int LONGEST_PAUSE_MILLIS = 2_500;
  private static final int LONGEST_DOWNTIME_MILLIS = 2_000;

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);
  private final List<Editor> editors =
      IntStream.range(0, EDITORS)
          .mapToObj(i -> new Editor("editor" + i, new Random(seed + i)))
          .toList();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger behind = new AtomicInteger();
  private final AtomicInteger restarts = new AtomicInteger();
  private volatile boolean over;

  /** The nodes log there. */
  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path directory;

  @Test
  void nothingIsLostOrRefusedWhateverDies() throws Exception {
    try (RestartedPostgres postgres = RestartedPostgres.in(directory.resolve("postgresql"));
        NodeGroup nodes = new NodeGroup(NODES, directory, postgres.address(), "--no-training")) {
      Awaiting.until(nodes::areAllAnswering);
      if (ReverseProxy.isInstalled()) {
        List<Integer> ports = nodes.nodes().stream().map(Node::port).toList();
        try (ReverseProxy proxy = ReverseProxy.before(directory.resolve("nginx"), ports)) {
          Client client = proxy.client();
          breakUnderLoad(nodes, postgres, () -> client);
        }
      } else {
        breakUnderLoad(nodes, postgres, () -> anyAnswering(nodes));
      }
      audit(nodes);
    }
  }

  /** What a proxy does that looks after its nodes. */
  private static Client anyAnswering(NodeGroup nodes) {
    List<Node> answering = new ArrayList<>(nodes.nodes());
    Collections.shuffle(answering);
    return answering.stream()
        .filter(Node::isAnswering)
        .findFirst()
        .orElse(answering.getFirst())
        .client();
  }

  private void breakUnderLoad(NodeGroup nodes, RestartedPostgres postgres, Supplier<Client> client)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> working = new ArrayList<>();
      editors.forEach(editor -> working.add(threads.submit(() -> write(editor, client))));
      for (int i = 0; i < READERS; i++) {
        working.add(threads.submit(() -> read(client)));
      }
      try {
        killAndRestart(nodes, postgres, threads, working);
      } finally {
        over = true;
        for (Future<?> work : working) {
          work.get();
        }
      }
    }
    System.out.printf(
        "NodesKillTest: %d kills, %d restarts; %d writes, %d reads of which %d were asked again"
            + " and %d were told to wait%n",
        KILLS,
        restarts.get(),
        editors.stream().mapToInt(editor -> editor.log().size()).sum(),
        reads.get(),
        repeated.get(),
        behind.get());
  }

  private void killAndRestart(
      NodeGroup nodes, RestartedPostgres postgres, ExecutorService threads, List<Future<?>> working)
      throws Exception {
    Future<?> restarting = threads.submit(() -> {});
    for (int kill = 0; kill < KILLS; kill++) {
      for (Future<?> work : working) {
        if (work.isDone()) {
          work.get(); // says what failed
        }
      }
      if (kill % KILLS_FOR_A_RESTART == 0) {
        restarting.get();
        Stop how = STOPS.get(restarts.getAndIncrement() % STOPS.size());
        int pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        int downtime = random.nextInt(LONGEST_DOWNTIME_MILLIS);
        restarting = threads.submit(restart(postgres, how, pause, downtime));
      }
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      Node victim = nodes.nodes().get(random.nextInt(NODES));
      Awaiting.until(() -> nodes.isAnsweringWithout(victim));
      victim.kill();
    }
    restarting.get();
  }

  private static Callable<Void> restart(
      RestartedPostgres postgres, Stop how, int pause, int downtime) {
    return () -> {
      Thread.sleep(pause);
      postgres.stop(how);
      Thread.sleep(downtime);
      postgres.startAgain();
      return null;
    };
  }

  private void write(Editor editor, Supplier<Client> client) {
    while (!over) {
      Replaced written = editor.writeThrough(client.get(), id -> document(client, id));
      isFound(client, written);
    }
  }

  private static @Nullable State document(Supplier<Client> client, String id) {
    while (true) {
      Answer answer = get(client.get(), "/v1/documents/" + id);
      if (answer != null && answer.status() < 500) {
        return StoreAudit.state(answer);
      }
    }
  }

  /** Null if the connection broke. */
  private static @Nullable Answer get(Client client, String path, String... parameters) {
    try {
      return client.get(path, parameters);
    } catch (UncheckedIOException broken) {
      return null;
    }
  }

  /** From whichever node. */
  private void isFound(Supplier<Client> client, Replaced written) {
    State now = written.now();
    if (now.word() != null) {
      Answer found = since(client, now.sequence(), now.word());
      assertThat(found.texts("/hits", "documentId")).as(now.word()).containsExactly(written.id());
      assertThat(found.number("/hits/0/revision")).isEqualTo(now.revision());
    }
    String former = written.before().word();
    if (former != null) {
      Answer found = since(client, now.sequence(), former);
      assertThat(found.texts("/hits", "documentId")).as(former).isEmpty();
    }
  }

  private Answer since(Supplier<Client> client, long sequence, String word) {
    String least = String.valueOf(sequence);
    while (true) {
      Answer found = get(client.get(), "/v1/search", "q", '"' + word + '"', "min-sequence", least);
      if (found != null && found.status() == 200) {
        assertThat(found.number("/sequence")).isGreaterThanOrEqualTo(sequence);
        return found;
      }
      if (found != null && found.status() == 503) {
        behind.incrementAndGet();
      }
    }
  }

  /** One retry is enough, whatever the database does meanwhile. */
  private void read(Supplier<Client> client) {
    while (!over) {
      reads.incrementAndGet();
      Answer first = get(client.get(), "/v1/search", "q", Editor.COMMON);
      if (first == null || first.status() != 200) {
        repeated.incrementAndGet();
        Answer second = get(client.get(), "/v1/search", "q", Editor.COMMON);
        int status = Objects.requireNonNull(second, "asked again after " + first).status();
        assertThat(status).as(first + ", then " + second).isEqualTo(200);
      }
    }
  }

  private void audit(NodeGroup nodes) {
    Awaiting.until(nodes::areAllAnswering);
    for (Node node : nodes.nodes()) {
      new StoreAudit(node.client()).check(editors);
      new IndexAudit(node.client()).check(editors);
    }
  }
}
