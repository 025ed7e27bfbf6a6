package yingda.http;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import yingda.app.Application;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Markup;
import yingda.document.Publishers;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.usage.Retention;
import yingda.usage.UsageLog;

/** A real service at a free port over a real data directory. */
final class RunningService implements AutoCloseable {
  private final KnowledgeBase knowledge;
  private final UsageLog usage;
  private final HttpService http;

  private RunningService(KnowledgeBase knowledge, UsageLog usage, HttpService http) {
    this.knowledge = knowledge;
    this.usage = usage;
    this.http = http;
  }

  static RunningService in(Path data) {
    return in(data, KnowledgeBase.markup(), List.of());
  }

  /**
   * @param publishers who may decide what readers see
   */
  static RunningService in(Path data, Publishers publishers) {
    return in(data, KnowledgeBase.markup(), publishers, List.of());
  }

  /**
   * @param markup how the service renders answers
   * @param embedders who may show the pages in a frame
   */
  static RunningService in(Path data, Markup markup, List<String> embedders) {
    return in(data, markup, Publishers.EVERYBODY, embedders);
  }

  static RunningService in(Path data, Clock clock) {
    return in(data, clock, KnowledgeBase.markup(), Publishers.EVERYBODY, List.of());
  }

  private static RunningService in(
      Path data, Markup markup, Publishers publishers, List<String> embedders) {
    return in(data, Clock.systemUTC(), markup, publishers, embedders);
  }

  private static RunningService in(
      Path data, Clock clock, Markup markup, Publishers publishers, List<String> embedders) {
    KnowledgeBase knowledge = KnowledgeBase.open(new DataDirectory(data), clock);
    UsageLog usage = new UsageLog(knowledge.usage(), Retention.DEFAULT, clock);
    Services served =
        new Services(Application.of(knowledge, usage, publishers, clock), markup, clock);
    return new RunningService(
        knowledge, usage, HttpService.start(served, new ServerAddress("127.0.0.1", 0, embedders)));
  }

  /** Stores documents and waits until they can be found. */
  RunningService holding(Document... documents) {
    Signature signature = new Signature("王芳", "测试");
    knowledge.store().append(Arrays.stream(documents).map(d -> Edit.put(d, signature)).toList());
    knowledge.catchUp();
    return this;
  }

  KnowledgeBase knowledge() {
    return knowledge;
  }

  Endpoints endpoints() {
    return http.endpoints();
  }

  int port() {
    return http.port();
  }

  Client client() {
    return new Client(port());
  }

  @Override
  public void close() {
    http.close();
    usage.close();
    knowledge.close();
  }
}
