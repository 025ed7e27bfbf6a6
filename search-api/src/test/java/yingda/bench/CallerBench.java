package yingda.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import yingda.app.Access;
import yingda.app.Application;
import yingda.app.Callers;
import yingda.app.FileImport;
import yingda.app.KeyAdministration;
import yingda.app.KeyRequest;
import yingda.chat.Chat;
import yingda.document.Publishers;
import yingda.document.Signature;
import yingda.http.HttpService;
import yingda.http.ServerAddress;
import yingda.http.Services;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.Retention;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/**
 * Measures what it costs to check who asks, and what clients cost that listen to the log. Three
 * services answer in this process from one knowledge base: two without keys, which shows what is
 * chance, and one that wants a key. Each question is asked of all three, in a random order, after
 * it was asked once: nobody profits from what another has read.
 *
 * <p>Argument: how many rows.
 */
final class CallerBench {
  private static final int WARM_UP = 2_000;
  private static final int QUESTIONS = 2_000;
  private static final int CLIENTS = 4;
  private static final int STREAMS = 256;
  private static final int MOST_PER_MINUTE = 1_000_000;
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final WebhookService webhooks;
  private final int rows;

  private CallerBench(KnowledgeBase knowledge, UsageLog usage, WebhookService webhooks, int rows) {
    this.knowledge = knowledge;
    this.usage = usage;
    this.webhooks = webhooks;
    this.rows = rows;
  }

  /** A service, and the key that it wants, null if it wants none. */
  private record Door(HttpService http, Access access, Chat chat, @Nullable String key)
      implements AutoCloseable {
    @Override
    public void close() {
      http.close();
      chat.close();
      access.close();
    }
  }

  public static void main(String[] arguments) throws Exception {
    int rows = Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("yingda-bench");
    Path table = folder.resolve("bench.csv");
    FaqRows.write(table, rows);
    Clock clock = Clock.systemUTC();
    try (KnowledgeBase knowledge =
            KnowledgeBase.open(new DataDirectory(folder.resolve("data")), clock);
        UsageLog usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
        WebhookService webhooks = webhooks(knowledge, clock)) {
      var unused =
          new FileImport(knowledge.store(), Publishers.EVERYBODY, knowledge::wake)
              .run(
                  Callers.LOCAL.named("bench"),
                  List.of(table),
                  ImportOptions.of(new Signature("bench", "bench")),
                  ImportProgress.NONE);
      knowledge.catchUp();
      new CallerBench(knowledge, usage, webhooks, rows).run(folder);
    }
  }

  private static WebhookService webhooks(KnowledgeBase knowledge, Clock clock) {
    return new WebhookService(
        knowledge.directory().openWebhooks(),
        knowledge.store(),
        knowledge.usage(),
        knowledge::applied,
        new WebhookService.Options(false, WebhookService.Options.TIMEOUT, Retention.DEFAULT, ""),
        clock);
  }

  private void run(Path folder) throws Exception {
    Figures.say("rows", rows);
    try (Door without = door(folder.resolve("a"), false);
        Door again = door(folder.resolve("b"), false);
        Door with = door(folder.resolve("c"), true)) {
      List<Door> doors = List.of(without, again, with);
      long[][] unused = ask(doors, WARM_UP, 0);
      compare("1 client", ask(doors, QUESTIONS, 1));
      compare(CLIENTS + " clients", atOnce(doors));
      listen(with);
    }
  }

  private Door door(Path data, boolean isClosed) {
    Clock clock = Clock.systemUTC();
    Access access = Access.over(new DataDirectory(data).openAccess(), Access.KEPT, clock);
    Application app =
        Application.of(knowledge, usage, access, webhooks, Publishers.EVERYBODY, clock);
    String key = isClosed ? key(access, clock) : null;
    Chat chat = Chat.of(null, app, access, knowledge.usage(), "", clock);
    HttpService http =
        HttpService.start(
            new Services(app, access, KnowledgeBase.markup(), clock, chat),
            new ServerAddress("127.0.0.1", 0, List.of(), MOST_PER_MINUTE, null, false, false));
    return new Door(http, access, chat, key);
  }

  private String key(Access access, Clock clock) {
    KeyRequest request =
        new KeyRequest("bench", "agent", Set.of(), Set.of(), Set.of(), false, null);
    return new KeyAdministration(access.store(), knowledge.store(), clock)
        .create(Callers.LOCAL, request, "")
        .secret()
        .text();
  }

  private long[][] atOnce(List<Door> doors) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<long[][]>> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int seed = client + 2;
        clients.add(pool.submit(() -> ask(doors, QUESTIONS / CLIENTS, seed)));
      }
      List<long[]> all = new ArrayList<>();
      for (Future<long[][]> client : clients) {
        all.addAll(List.of(client.get()));
      }
      return all.toArray(long[][]::new);
    }
  }

  /** Nanoseconds for each question, by door. */
  private long[][] ask(List<Door> doors, int questions, int seed) throws Exception {
    Random random = new Random(seed);
    long[][] took = new long[questions][doors.size()];
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (long[] each : took) {
        String question = FaqRows.asked(random, rows);
        send(http, doors.get(random.nextInt(doors.size())), question);
        List<Door> order = new ArrayList<>(doors);
        Collections.shuffle(order, random);
        for (Door door : order) {
          long start = System.nanoTime();
          send(http, door, question);
          each[doors.indexOf(door)] = System.nanoTime() - start;
        }
      }
    }
    return took;
  }

  private static void send(HttpClient http, Door door, String question) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.http().port() + "/v1/replies"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"query\": \"" + question + "\", \"channel\": \"agent\"}"));
    if (door.key() != null) {
      request.header("Authorization", "Bearer " + door.key());
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(response.body());
    }
  }

  private static void compare(String how, long[][] took) {
    Figures.say(how + ", a reply without a key", millis(median(column(took, 0))));
    Figures.say(how + ", chance", millis(median(more(took, 1, 0))));
    Figures.say(how + ", more with a key", millis(median(more(took, 2, 0))));
  }

  private static long[] column(long[][] took, int column) {
    return Arrays.stream(took).mapToLong(each -> each[column]).toArray();
  }

  private static long[] more(long[][] took, int column, int than) {
    return Arrays.stream(took).mapToLong(each -> each[column] - each[than]).toArray();
  }

  private static long median(long[] nanos) {
    return Arrays.stream(nanos).sorted().toArray()[nanos.length / 2];
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
  }

  /** What clients cost that listen while nothing happens. */
  private void listen(Door door) throws Exception {
    tell("nobody listens");
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < STREAMS; i++) {
        sockets.add(stream(door));
      }
      tell(STREAMS + " clients listen");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private Socket stream(Door door) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.http().port());
    String request =
        "GET /v1/changes/stream HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
            + "Authorization: Bearer "
            + door.key()
            + "\r\n"
            + "Last-Event-ID: "
            + knowledge.store().lastSequence()
            + "\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    if (!new String(status, StandardCharsets.US_ASCII).endsWith("200")) {
      throw new IllegalStateException("a stream was refused");
    }
    return socket;
  }

  private static void tell(String how) throws InterruptedException {
    Thread.sleep(IDLE);
    long busy = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    Thread.sleep(IDLE);
    double share = (PROCESS.getProcessCpuTime() - busy) / (double) (System.nanoTime() - start);
    System.gc();
    Runtime heap = Runtime.getRuntime();
    Figures.say(how + ", of one core", String.format(Locale.ROOT, "%.2f %%", share * 100));
    Figures.say(
        how + ", heap",
        String.format(Locale.ROOT, "%.1f MB", (heap.totalMemory() - heap.freeMemory()) / 1e6));
    Figures.say(how + ", threads", ManagementFactory.getThreadMXBean().getThreadCount());
  }
}
