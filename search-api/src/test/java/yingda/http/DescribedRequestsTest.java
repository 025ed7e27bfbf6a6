package yingda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.testing.Cases;

/**
 * What the description of the service allows, and a little beside it, asked by everybody: nothing
 * fails, and {@link Client} holds each answer against what is described.
 */
class DescribedRequestsTest {
  private static final int REQUESTS = Cases.of("described", 600);

  private static final List<String> ROLES = List.of("bot", "agent", "writer", "reviewer", "admin");

  private final long seed = Cases.seed(this);
  private final Random random = new Random(seed);

  @Test
  void everyAnswerIsOneThatIsDescribedAndNoneAFailure(@TempDir Path data) {
    ServerAddress site =
        new ServerAddress("127.0.0.1", 0, List.of(), Integer.MAX_VALUE, null, false, false);
    try (RunningService service =
        RunningService.in(data, site).holding(Sample.RETURNS, Sample.INVOICE)) {
      DescribedRequests requests =
          new DescribedRequests(service.client().get("/openapi.json").json(), random);
      List<Client> everybody = everybody(service);
      for (int i = 0; i < REQUESTS; i++) {
        int who = random.nextInt(everybody.size());
        DescribedRequests.Request request = requests.next();
        String told = "-Dyingda.seed=%d, request %d by %d: %s".formatted(seed, i, who, request);
        try {
          Answer answer =
              everybody
                  .get(who)
                  .send(
                      request.method(),
                      request.path(),
                      request.body(),
                      request.headers().toArray(String[]::new));
          assertThat(answer.status() < 500 || isBehind(answer)).as(answer.body()).isTrue();
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(told, e);
        }
      }
    }
  }

  /** What it is to wait for is not there. */
  private static boolean isBehind(Answer answer) {
    return answer.status() == 503 && answer.text("/code").equals("sequence-behind");
  }

  /** Each role, a key that is none, and nobody. */
  private static List<Client> everybody(RunningService service) {
    Client admin = KeysTest.admin(service);
    List<Client> everybody = new ArrayList<>();
    for (String role : ROLES) {
      everybody.add(service.client().with(KeysTest.key(admin, "测试 " + role, role)));
    }
    everybody.add(service.client().with("yk_none"));
    everybody.add(service.client());
    return everybody;
  }
}
