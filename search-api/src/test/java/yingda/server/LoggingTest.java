package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LoggingTest {
  private static final String ID = "0af7651916cd43dd8448eb211c80319c";

  private static String line(String request, String message) {
    return new Logging.Lines(() -> request).format(new LogRecord(Level.WARNING, message));
  }

  @Test
  void whatIsLoggedWhileARequestIsAnsweredNamesItOnce() {
    assertThat(line(ID, "the disk is full")).contains("the disk is full, request " + ID);
    assertThat(line(ID, "GET / 200, request " + ID)).containsOnlyOnce(ID);
    assertThat(line("", "the disk is full")).doesNotContain("request");
  }

  @Test
  void aTerminalDoesNotObeyTheTextsOfOthers() {
    assertThat(line("", "gone \u001b[2J")).contains("gone").doesNotContain("\u001b");
  }
}
