package yingda.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.bench.Program.Service;
import yingda.json.Json;

/**
 * Backs a base up while it is written to, brings it back and asks both the same questions. A backup
 * holds the log up to some change S. What was kept at S is compared with what a later backup holds,
 * taken back to S, and that later one, made at rest, with the service itself.
 *
 * <p>Arguments: the jar, how many rows, and the heap of the service.
 */
final class BackupBench {
  private static final int QUESTIONS = 500;
  private static final int LIMIT_SECONDS = 60;
  private static final Pattern KEPT = Pattern.compile("\"sequence\" *: *(\\d+)");

  private final Program program;
  private final int rows;
  private final Path folder;
  private final Path kept;

  private BackupBench(Program program, int rows, Path folder) {
    this.program = program;
    this.rows = rows;
    this.folder = folder;
    this.kept = folder.resolve("kept");
  }

  /** What must be the same of an answer. */
  private record Answer(String decision, List<Offer> replies) {}

  private record Offer(String documentId, String anchor, int revision, String answer) {}

  public static void main(String[] arguments) throws Exception {
    Program program = new Program(Path.of(arguments[0]), arguments[2]);
    new BackupBench(
            program, Integer.parseInt(arguments[1]), Files.createTempDirectory("yingda-bench"))
        .run();
  }

  private void run() throws Exception {
    Path table = folder.resolve("bench.csv");
    Path data = folder.resolve("data");
    FaqRows.write(table, rows);
    program.run("import", table.toString(), "--data", data.toString());
    Figures.say("documents", rows);
    List<Answer> before;
    try (Service service = program.serve(data)) {
      service.awaitRest();
      backUpWhileWritten(service, data);
      restore("while-written");
      long start = System.nanoTime();
      program.run("backup", kept.toString(), "--data", data.toString());
      Figures.sayTime("the next backup, at rest", start);
      service.awaitRest();
      before = answers(service);
    }
    long sequence = sequence(folder.resolve("while-written.json"));
    restore("at-rest");
    restore("taken-back", "--to-sequence", Long.toString(sequence));
    compare("at rest, restored and asked", before, asked("at-rest"));
    compare("while written to, restored and asked", asked("taken-back"), asked("while-written"));
  }

  private void backUpWhileWritten(Service service, Path data) throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Future<Integer> writes = writer.submit(() -> write(service, done));
      long start = System.nanoTime();
      program.run("backup", kept.toString(), "--data", data.toString());
      long end = System.nanoTime();
      done.set(true);
      Figures.sayTime("backup while written to", start, end);
      Figures.say("documents written meanwhile", writes.get());
      if ((end - start) / 1_000_000_000L >= LIMIT_SECONDS) {
        throw new IllegalStateException("it took more than " + LIMIT_SECONDS + " s");
      }
    }
    Files.copy(kept.resolve("manifest.json"), folder.resolve("while-written.json"));
  }

  /** One document after the other: each tenth a new one, the others new revisions. */
  private int write(Service service, AtomicBoolean done) throws Exception {
    int written = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      while (!done.get()) {
        HttpRequest request = put(service, written);
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
          throw new IllegalStateException(request.uri() + " gave " + answer.body());
        }
        written++;
      }
    }
    return written;
  }

  private HttpRequest put(Service service, int number) {
    boolean isNew = number % 10 == 0;
    String id = isNew ? "bench/new" + number : "bench/" + (number * 31 % rows);
    String body =
        """
        {"document": {"kind": "faq", "title": "%s", "entries": [{"anchor": "a",
          "question": "第 %d 次改写的问题", "similar": ["%s"], "answer": "第 %d 次改写的答案。"}]},
         "author": "王芳", "note": "改写"}\
        """
            .formatted(id, number, "改写" + number, number);
    return HttpRequest.newBuilder(URI.create(service.address() + "v1/documents/" + id))
        .header("Content-Type", "application/json")
        .header(isNew ? "If-None-Match" : "If-Match", "*")
        .PUT(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private void restore(String name, String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("restore", kept.toString(), "--data"));
    command.add(folder.resolve(name).toString());
    command.addAll(List.of(more));
    long start = System.nanoTime();
    program.run(command.toArray(String[]::new));
    Figures.sayTime("restored " + name, start);
  }

  private static long sequence(Path manifest) throws IOException {
    Matcher found = KEPT.matcher(Files.readString(manifest));
    if (!found.find()) {
      throw new IllegalStateException(manifest + " says no sequence");
    }
    return Long.parseLong(found.group(1));
  }

  private List<Answer> asked(String name) throws Exception {
    try (Service service = program.serve(folder.resolve(name))) {
      service.awaitRest();
      return answers(service);
    }
  }

  private List<Answer> answers(Service service) throws Exception {
    Random random = new Random(1);
    List<Answer> answers = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (int i = 0; i < QUESTIONS; i++) {
        HttpRequest request = LoadBench.replies(service.address(), FaqRows.asked(random, rows));
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(text);
        }
        answers.add(Json.readForeign("answer", answer.body(), Answer.class));
      }
    }
    return answers;
  }

  private static void compare(String what, List<Answer> one, List<Answer> other) {
    int same = 0;
    for (int i = 0; i < one.size(); i++) {
      same += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    Figures.say(what, same + " of " + one.size() + " answers are the same");
    if (same < one.size()) {
      throw new IllegalStateException(what + ": answers differ");
    }
  }
}
