package yingda.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Action;
import yingda.document.Audience;
import yingda.document.Change;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.testing.Cases;
import yingda.testing.Damage;
import yingda.testing.Draft;

/** One bit of a store is another: what is read is right, or somebody says that it is damaged. */
class RandomBitTest {
  private static final int CASES = Cases.of("bits", 150);
  private static final List<String> IDS = IntStream.range(0, 20).mapToObj(i -> "faq/" + i).toList();
  private static final Signature SIGNATURE = new Signature("李雷", "试一试");

  private final long seed = Cases.seed(this);
  @TempDir private Path directory;

  @Test
  void whateverBitItIsNothingIsWrongWithoutAWord() throws IOException {
    try (SqlStore store = open()) {
      fill(store);
    }
    List<String> truth;
    try (SqlStore store = open()) {
      truth = read(store);
      store.inspect();
      assertThat(store.damage()).isNull();
    }
    Path whole = directory.resolve("whole.db");
    Files.copy(file(), whole);
    for (int i = 0; i < CASES; i++) {
      Damage.replace(file(), whole);
      Damage.flip(file(), new Random(seed + i).nextLong(Files.size(whole)));
      assertRightOrInWords("-Dyingda.seed=%d, case %d".formatted(seed, i), truth);
    }
  }

  private Path file() {
    return directory.resolve("a.db");
  }

  private SqlStore open() {
    return new SqliteStores(file()).store(Clock.systemUTC());
  }

  private static void fill(SqlStore store) {
    for (String answer : List.of("旧", "新")) {
      for (String id : IDS) {
        Draft draft = Draft.of(id).entry("怎么退货", answer.repeat(40));
        draft.audience(id.endsWith("3") ? Audience.INTERNAL : Audience.PUBLIC);
        assertThat(store.append(List.of(Edit.put(draft.document(), SIGNATURE)))).hasSize(1);
      }
    }
    for (String id : IDS.subList(0, 5)) {
      assertThat(store.append(List.of(Edit.of(Action.RETIRE, id, SIGNATURE)))).hasSize(1);
    }
  }

  private void assertRightOrInWords(String what, List<String> truth) {
    try (SqlStore store = open()) {
      try {
        if (!read(store).equals(truth)) {
          store.inspect();
          assertThat(read(store)).as(what).isEqualTo(truth);
        }
      } catch (StoreException inWords) {
        assertThat(inWords).as(what).hasMessageStartingWith(file().toString());
        assertThat(inWords.isDamage()).as(what).isEqualTo(store.damage() != null);
      }
    } catch (RejectedException | StoreException unopened) {
      assertThat(unopened).as(what).hasMessageStartingWith(file().toString());
    }
  }

  /** What readers may see and when, all but the words of notes, which stand there once. */
  private static List<String> read(SqlStore store) {
    List<String> all = new ArrayList<>();
    for (Change change : store.after(0, 1_000)) {
      all.add(
          "%d %s %d %s %s %s"
              .formatted(
                  change.sequence(),
                  change.time(),
                  change.revision(),
                  change.documentId(),
                  change.kind(),
                  change.starts()));
    }
    IDS.forEach(id -> store.history(id).forEach(revision -> all.add(text(revision))));
    store.newest(IDS).forEach(revision -> all.add(text(revision)));
    store.periods(IDS).forEach(period -> all.add(period.toString()));
    return all;
  }

  private static String text(Revision revision) {
    return revision.number() + " " + revision.state() + " " + revision.document();
  }
}
