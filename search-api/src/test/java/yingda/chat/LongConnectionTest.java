package yingda.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yingda.chat.ChatSocket.Next;
import yingda.document.Term;
import yingda.testing.Awaiting;

/** What a long connection makes of what the other end says at an unfortunate moment. */
class LongConnectionTest {
  private final FakeWeCom wecom = new FakeWeCom();

  @AfterEach
  void stop() {
    wecom.close();
  }

  /** A frame says that another has taken over, and only then this end says who it is. */
  private record TakenOverFirst(URI address) implements ChatProtocol {
    @Override
    public String name() {
      return "late";
    }

    @Override
    public void begin(ChatSocket socket) throws IOException {
      assertThat(socket.ended().join().next()).isEqualTo(Next.NEVER);
      socket.send("{\"cmd\":\"aibot_subscribe\",\"headers\":{\"req_id\":\"r\"}}");
    }

    @Override
    public void take(ChatSocket socket, String frame) {
      assertThat(frame).contains("disconnected_event");
      socket.end(Next.NEVER, Term.of("chat-taken-over"));
    }

    @Override
    public void ping(ChatSocket socket) {}
  }

  @Test
  void whoIsTakenOverBeforeItCouldSayAnythingDoesNotComeBack() throws InterruptedException {
    URI here = Objects.requireNonNull(wecom.settings().wecom()).addressOrPublic();
    try (HttpClient client = HttpClient.newHttpClient();
        LongConnection connection =
            new LongConnection(
                new TakenOverFirst(here), client, ChatService.PACING, Clock.systemUTC())) {
      connection.start();
      FakeDingTalk.next(wecom.connections).send("{\"cmd\":\"disconnected_event\"}");
      Awaiting.until(() -> connection.state().problem() != null);
      assertThat(connection.state().isOver()).isTrue();
      assertThat(connection.state().problem()).hasToString(Term.of("chat-taken-over").toString());
      assertThat(wecom.connections).isEmpty();
    }
  }
}
