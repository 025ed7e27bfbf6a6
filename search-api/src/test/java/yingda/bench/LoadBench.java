package yingda.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import yingda.bench.Program.Service;

/**
 * Imports an FAQ table, starts the service on it and asks. Prints one line for each figure of
 * README.
 *
 * <p>Arguments: the jar, and how many rows (100,000 by default).
 */
final class LoadBench {
  private static final int CLIENTS = 4;
  private static final int WARM_UP = 2_000;
  private static final int REQUESTS = 1_500;

  private final Program program;
  private final Path folder;

  private LoadBench(Program program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Path folder = Files.createTempDirectory("yingda-bench");
    new LoadBench(new Program(Path.of(arguments[0])), folder).run(rows);
  }

  private void run(int rows) throws Exception {
    Path table = folder.resolve("bench.csv");
    Path data = folder.resolve("data");
    FaqRows.write(table, rows);
    long start = System.nanoTime();
    program.run("import", table.toString(), "--data", data.toString());
    say("import of %,d rows: %.1f s", rows, seconds(start));
    start = System.nanoTime();
    try (Service service = program.serve(data)) {
      say("service started and index made: %.1f s", seconds(start));
      ask("POST /v1/replies", random -> replies(service.address(), random));
      ask("GET /v1/suggest", random -> suggest(service.address(), random));
      ask("GET /v1/search", random -> search(service.address(), random));
    }
    start = System.nanoTime();
    try (Service service = program.serve(data)) {
      say("service started again: %.1f s (%s)", seconds(start), service.address());
    }
  }

  private static void ask(String route, Function<Random, HttpRequest> next) throws Exception {
    new Load(CLIENTS, WARM_UP).run(next);
    long start = System.nanoTime();
    long[] times = new Load(CLIENTS, REQUESTS).run(next);
    say(
        "%s, %d clients: median %.1f ms, 99th percentile %.1f ms, %,.0f a second",
        route,
        CLIENTS,
        times[times.length / 2] / 1_000.0,
        times[times.length * 99 / 100] / 1_000.0,
        times.length / seconds(start));
  }

  private static HttpRequest replies(String address, Random random) {
    String body = "{\"query\": \"" + FaqRows.asked(random) + "\"}";
    return HttpRequest.newBuilder(URI.create(address + "v1/replies"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static HttpRequest suggest(String address, Random random) {
    String question = FaqRows.asked(random);
    String typed = question.substring(0, 1 + random.nextInt(question.length()));
    return Load.get(address + "v1/suggest?q=" + encoded(typed));
  }

  private static HttpRequest search(String address, Random random) {
    return Load.get(address + "v1/search?q=" + encoded(FaqRows.asked(random)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double seconds(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1_000.0;
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }
}
