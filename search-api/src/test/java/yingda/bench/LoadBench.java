package yingda.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Function;
import yingda.bench.Program.Service;

/**
 * Imports an FAQ table, starts the service on it and asks, by words alone and with a model that was
 * trained on its similar questions. Prints one line for each figure of README.
 *
 * <p>Arguments: the jar, how many rows, and the heap of the service.
 */
final class LoadBench {
  private static final int CLIENTS = 4;

  /** A service runs for weeks; so long its code is still being compiled, beside the answers. */
  private static final int WARM_UP = 4_000;

  private static final int REQUESTS = 1_500;

  private final Program program;
  private final int rows;

  private LoadBench(Program program, int rows) {
    this.program = program;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    Program program = new Program(Path.of(arguments[0]), arguments[2]);
    new LoadBench(program, Integer.parseInt(arguments[1]))
        .run(Files.createTempDirectory("yingda-bench"));
  }

  private void run(Path folder) throws Exception {
    Path table = folder.resolve("bench.csv");
    Path data = folder.resolve("data");
    FaqRows.write(table, rows);
    Figures.say("rows", rows);
    long start = System.nanoTime();
    program.run("import", table.toString(), "--data", data.toString());
    Figures.sayTime("import", start);
    measure("by words alone", data);
    start = System.nanoTime();
    program.run("train", "--data", data.toString());
    Figures.sayTime("training", start);
    measure("with the model", data);
  }

  /** Makes the index anew if the data directory says so, which the first time it does. */
  private void measure(String how, Path data) throws Exception {
    long start = System.nanoTime();
    try (Service service = program.serve(data)) {
      Figures.sayTime(how + ", until the service answers", start);
      long rest = service.awaitRest();
      Figures.sayTime(how + ", until the index is made and merged", start, rest);
      ask(
          how + ", POST /v1/replies",
          random -> replies(service.address(), FaqRows.asked(random, rows)));
      ask(how + ", GET /v1/suggest", random -> suggest(service.address(), random));
      ask(how + ", GET /v1/search", random -> search(service.address(), random));
    }
    start = System.nanoTime();
    try (Service service = program.serve(data)) {
      Figures.sayTime(how + ", another start, " + service.address(), start);
    }
    program.runInside(QueryBench.class, how, data.toString(), Integer.toString(rows));
  }

  private static void ask(String route, Function<Random, HttpRequest> next) throws Exception {
    Figures.say(route + ", just started", new Load(CLIENTS, WARM_UP).run(next));
    Figures.say(route + ", " + CLIENTS + " clients", new Load(CLIENTS, REQUESTS).run(next));
  }

  static HttpRequest replies(String address, String question) {
    String body = "{\"query\": \"" + question + "\"}";
    return HttpRequest.newBuilder(URI.create(address + "v1/replies"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest suggest(String address, Random random) {
    String question = FaqRows.asked(random, rows);
    String typed = question.substring(0, 1 + random.nextInt(question.length()));
    return Load.get(address + "v1/suggest?q=" + encoded(typed));
  }

  private HttpRequest search(String address, Random random) {
    return Load.get(address + "v1/search?q=" + encoded(FaqRows.asked(random, rows)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
