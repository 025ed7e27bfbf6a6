package yingda.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Edit;
import yingda.testing.Damage;
import yingda.testing.Draft;
import yingda.testing.Logged;

class FileInspectorTest {
  @TempDir private Path path;
  private DataDirectory directory;

  @BeforeEach
  void write() {
    directory = new DataDirectory(path);
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC())) {
      Edit edit = Edit.put(Draft.faq("faq/a", "怎么退货", "七天内"), SIGNATURE);
      assertThat(knowledge.store().append(List.of(edit))).hasSize(1);
      knowledge.catchUp();
    }
  }

  @Test
  void damageIsToldOfOnceThoughNobodyMeetsIt() throws IOException {
    byte[] bytes = Files.readAllBytes(directory.database());
    String title = "标题";
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(latin(title));
    Damage.flip(directory.database(), at);
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC());
        FileInspector inspector = new FileInspector(knowledge);
        Logged log = new Logged("yingda.knowledge", Level.INFO)) {
      assertThat(knowledge.warning()).isNull();
      inspector.look();
      inspector.look();
      String damage = directory.database() + ": is damaged, restore a backup";
      assertThat(knowledge.warning()).hasMessageStartingWith(damage);
      assertThat(log.lines()).singleElement().asString().contains(damage);
    }
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void whatIsWholeIsPassedOver() {
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC());
        FileInspector inspector = new FileInspector(knowledge);
        Logged log = new Logged("yingda.knowledge", Level.INFO)) {
      inspector.look();
      assertThat(knowledge.warning()).isNull();
      assertThat(log.lines()).isEmpty();
    }
  }
}
