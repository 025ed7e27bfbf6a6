package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.AGENT;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.ranking.Feature;
import yingda.search.Filter;
import yingda.search.Hit;
import yingda.search.Question;
import yingda.testing.Draft;

/** Encoders that somebody put into the data directory. */
class OtherEncodersTest {
  private static final AtomicInteger REQUESTS = new AtomicInteger();
  private static final AtomicInteger WORDINGS = new AtomicInteger();

  @TempDir Path path;

  @Test
  void anEndpointEncodesAndWordsMustDoWhenItIsGone() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    HttpServer server = server();
    write(directory, "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      var unused =
          knowledge
              .store()
              .append(
                  List.of(
                      Edit.put(Draft.faq("faq/loan", "怎么申请贷款", "在首页"), SIGNATURE),
                      Edit.put(Draft.faq("faq/return", "怎么退货", "在订单里"), SIGNATURE)));
      knowledge.catchUp();
      Hit near = best(knowledge, "缺点钱想借一些");
      assertThat(near.documentId()).isEqualTo("faq/loan");
      assertThat(near.features().of(Feature.SEMANTIC)).isGreaterThan(0.9);
      server.stop(0);
      Hit byWords = best(knowledge, "怎样退货");
      assertThat(byWords.documentId()).isEqualTo("faq/return");
      assertThat(byWords.features().of(Feature.SEMANTIC)).isZero();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void manyWordingsAreAskedForTogether() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    HttpServer server = server();
    write(directory, "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        edits.add(Edit.put(Draft.faq("faq/" + i, "怎么退货" + i, "在订单里"), SIGNATURE));
      }
      var unused = knowledge.store().append(edits);
      knowledge.catchUp();
      assertThat(WORDINGS.get()).isGreaterThanOrEqualTo(400);
      assertThat(REQUESTS.get()).isLessThan(20);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aCopyHasWhatWasPutThere() throws IOException {
    DataDirectory directory = new DataDirectory(path.resolve("a"));
    DataDirectory copy = new DataDirectory(path.resolve("b"));
    write(directory, "http://127.0.0.1:1/v1");
    Files.createDirectories(directory.model().onnx());
    Files.writeString(directory.model().onnx().resolve("vocab.txt"), "[UNK]");

    directory.model().copyTo(copy.model());

    assertThat(copy.model().endpoint()).hasSameTextualContentAs(directory.model().endpoint());
    assertThat(copy.model().onnx().resolve("vocab.txt")).hasContent("[UNK]");
  }

  @Test
  void anEndpointThatIsNoneIsNamed() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    write(directory, "no address");
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThatThrownBy(knowledge::rebuild)
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("embedding endpoint");
    }
  }

  @Test
  void aFolderWithoutAModelIsNamed() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    Files.createDirectories(directory.model().onnx());
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      assertThatThrownBy(knowledge::rebuild)
          .isInstanceOf(RejectedException.class)
          .hasMessageContaining("model.onnx");
    }
  }

  private static void write(DataDirectory directory, String base) throws IOException {
    Files.createDirectories(directory.model().path());
    Files.writeString(
        directory.model().endpoint(), "{\"base\": \"" + base + "\", \"model\": \"tiny\"}");
  }

  private static Hit best(KnowledgeBase knowledge, String question) {
    return knowledge
        .searcher()
        .best(new Question(question), AGENT, Filter.NONE, 3)
        .hits()
        .getFirst();
  }

  /** What is about money points one way, all else the other. */
  private static HttpServer server() throws IOException {
    REQUESTS.set(0);
    WORDINGS.set(0);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", OtherEncodersTest::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String[] inputs = asked.substring(asked.indexOf('[') + 1).split("\",\"", -1);
      REQUESTS.incrementAndGet();
      WORDINGS.addAndGet(inputs.length);
      List<String> embeddings = new ArrayList<>();
      for (String input : inputs) {
        boolean money = input.contains("贷") || input.contains("借");
        String vector = money ? "[1, 0, 0, 0, 0, 0, 0, 0]" : "[0, 1, 0, 0, 0, 0, 0, 0]";
        embeddings.add("{\"index\": " + embeddings.size() + ", \"embedding\": " + vector + "}");
      }
      byte[] body =
          ("{\"data\": [" + String.join(",", embeddings) + "]}").getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
