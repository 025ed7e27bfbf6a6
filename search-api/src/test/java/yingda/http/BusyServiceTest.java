package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Markup;
import yingda.knowledge.KnowledgeBase;

/** What takes long keeps nobody else from an answer, and who can't be answered soon is told so. */
class BusyServiceTest {
  private static final String BUSY = "the service is busy";

  /** More than wait at most. */
  private static final int MORE = 5;

  private final Slow markup = new Slow(KnowledgeBase.markup());
  private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
  private final LinkedBlockingQueue<Answer> answered = new LinkedBlockingQueue<>();
  private RunningService service;

  /** Renders answers only when it is told to go on. */
  private static final class Slow implements Markup {
    private final Markup markup;
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch go = new CountDownLatch(1);

    Slow(Markup markup) {
      this.markup = markup;
    }

    private void await() {
      begun.release();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String plain(String markdown) {
      return markup.plain(markdown);
    }

    @Override
    public String html(String markdown) {
      await();
      return markup.html(markdown);
    }

    @Override
    public String htmlToSend(String markdown) {
      await();
      return markup.htmlToSend(markdown);
    }
  }

  @BeforeEach
  void start(@TempDir Path data) {
    service = RunningService.in(data, markup, List.of()).holding(Sample.RETURNS, Sample.FREIGHT);
  }

  @AfterEach
  void close() {
    markup.go.countDown();
    clients.close();
    service.close();
  }

  private Future<Answer> send(RawRequest request) {
    return clients.submit(
        () -> {
          Answer answer = request.send(service.port());
          answered.add(answer);
          return answer;
        });
  }

  private List<Future<Answer>> send(int count, RawRequest request) {
    List<Future<Answer>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sent.add(send(request));
    }
    return sent;
  }

  private static RawRequest question() {
    return RawRequest.json("POST", "/v1/replies", "{\"query\": \"怎么退货\"}");
  }

  private static RawRequest batch() {
    return RawRequest.json("POST", "/v1/replies/batch", "{\"questions\": [{\"query\": \"怎么退货\"}]}");
  }

  private void checkRefused(Answer refused) {
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body()).contains(BUSY);
    assertThat(refused.headers().firstValue("Retry-After").orElseThrow()).matches("[1-9][0-9]*");
  }

  private int statusOf(RawRequest request) throws Exception {
    return request.send(service.port()).status();
  }

  /** All that are answered before the others may go on. */
  private void checkOthersAreRefused(List<Future<Answer>> sent, int atWork, int waiting)
      throws InterruptedException {
    markup.begun.acquire(atWork);
    for (int i = 0; i < sent.size() - atWork - waiting; i++) {
      checkRefused(answered.take());
    }
  }

  private void checkAnsweredOrRefused(List<Future<Answer>> sent, int least)
      throws InterruptedException, ExecutionException {
    int whole = 0;
    for (Future<Answer> one : sent) {
      Answer answer = one.get();
      if (answer.status() == 200) {
        whole++;
      } else {
        checkRefused(answer); // it waited in vain
      }
    }
    assertThat(whole).isGreaterThanOrEqualTo(least);
  }

  @Test
  void questionsBeyondTheQueueAreToldToComeBack() throws Exception {
    int all = Turns.QUESTIONS + Turns.QUESTIONS_WAITING + MORE;
    List<Future<Answer>> sent = send(all, question());
    checkOthersAreRefused(sent, Turns.QUESTIONS, Turns.QUESTIONS_WAITING);

    assertThat(markup.begun.tryAcquire()).as("another one at work").isFalse();
    assertThat(statusOf(RawRequest.get("/health/live"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/health/ready"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/v1/suggest?q=%E9%80%80"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/v1/documents/faq/returns"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/v1/findings"))).isEqualTo(200);

    markup.go.countDown();
    checkAnsweredOrRefused(sent, Turns.QUESTIONS);
    assertThat(statusOf(question())).isEqualTo(200);
  }

  @Test
  void whatTakesLongLeavesTurnsToQuestions() throws Exception {
    int all = Turns.MANY + Turns.MANY_WAITING + MORE;
    List<Future<Answer>> sent = send(all, batch());
    checkOthersAreRefused(sent, Turns.MANY, Turns.MANY_WAITING);

    checkRefused(batch().send(service.port()));
    assertThat(statusOf(RawRequest.get("/v1/search?q=%E9%80%80%E8%B4%A7"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/v1/suggest?q=%E9%80%80"))).isEqualTo(200);
    assertThat(statusOf(RawRequest.get("/health/live"))).isEqualTo(200);

    markup.go.countDown();
    checkAnsweredOrRefused(sent, Turns.MANY);
  }
}
