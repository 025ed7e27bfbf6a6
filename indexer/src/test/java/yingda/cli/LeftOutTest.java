package yingda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import yingda.document.Refusal;

class LeftOutTest {
  @Test
  void theFirstOfAKindAreNamedAndTheOthersCounted() {
    StringWriter said = new StringWriter();
    LeftOut pictures = new LeftOut(new PrintWriter(said, true));
    for (int i = 0; i < 200; i++) {
      pictures.add(Refusal.invalid("no-such-file").at("a" + i + ".png"));
    }
    pictures.add(Refusal.invalid("unreadable-file").at("b.png"));
    pictures.end();
    assertThat(said.toString().lines().toList())
        .hasSize(5)
        .anyMatch(line -> line.contains("no-such-file: 200 in all"));
  }
}
