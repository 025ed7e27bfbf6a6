package yingda.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Listing;
import yingda.document.Outcome;
import yingda.document.RejectedException;
import yingda.document.Revision;

/** Random edits, compared with what a map of lists makes of them. */
class StoreModelTest {
  private static final List<String> FAMILIES = List.of("faq/退货", "faq/b", "case/c", "script");

  @TempDir Path directory;
  private final StoreModel model = new StoreModel();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theStoreDoesWhatTheModelDoes(long seed) {
    Random random = new Random(seed);
    try (SqliteStore store = SqliteStore.open(directory.resolve("a.db"), Clock.systemUTC())) {
      for (int step = 0; step < 200; step++) {
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
          edits.add(edit(random));
        }
        check(store, edits, model.append(edits));
        compare(store, random);
      }
      assertThat(store.lastSequence()).isGreaterThan(50);
    }
  }

  private Edit edit(Random random) {
    String id =
        FAMILIES.get(random.nextInt(4)) + List.of("", "@1.0", "@2.0").get(random.nextInt(3));
    Kind kind = random.nextBoolean() ? Kind.FAQ : Kind.CASE;
    String answer = "答案" + random.nextInt(2);
    Document document = Document.of(id, kind, "题", List.of(Entry.of("a", "问", answer)));
    Edit edit =
        random.nextInt(3) == 0
            ? Edit.retire(id, Sample.SIGNATURE)
            : Edit.put(document, Sample.SIGNATURE);
    int newest = model.newest(id).map(StoreModel.State::revision).orElse(0);
    return switch (random.nextInt(8)) {
      case 0 -> edit.expecting(Edit.ABSENT);
      case 1 -> edit.expecting(newest + 1);
      case 2 -> edit.expecting(newest);
      default -> edit;
    };
  }

  private static void check(SqliteStore store, List<Edit> edits, @Nullable List<Outcome> expected) {
    if (expected == null) {
      assertThatThrownBy(() -> store.preview(edits)).isInstanceOf(RejectedException.class);
      assertThatThrownBy(() -> store.append(edits)).isInstanceOf(RejectedException.class);
    } else {
      assertThat(store.preview(edits)).isEqualTo(expected);
      assertThat(store.append(edits)).isEqualTo(expected);
    }
  }

  private void compare(SqliteStore store, Random random) {
    int from = random.nextInt(model.log.size() + 1);
    assertThat(store.lastSequence()).isEqualTo(model.log.size());
    assertThat(store.after(from, 7))
        .extracting(c -> c.documentId() + "#" + c.revision() + " " + c.kind())
        .isEqualTo(model.log.stream().skip(from).limit(7).toList());
    String id = FAMILIES.get(random.nextInt(4)) + "@1.0";
    assertThat(states(store.newest(id).stream().toList()))
        .isEqualTo(model.newest(id).stream().toList());
    assertThat(states(store.history(id)).reversed())
        .isEqualTo(model.histories.getOrDefault(id, List.of()));
    List<String> families = FAMILIES.subList(0, random.nextInt(4));
    assertThat(states(store.editions(families))).isEqualTo(model.editions(families));
    Listing listing =
        new Listing(
            List.of("", "faq/", "case/c", "script@").get(random.nextInt(4)),
            random.nextBoolean() ? null : Kind.FAQ,
            random.nextBoolean() ? "" : id,
            1 + random.nextInt(10),
            random.nextBoolean());
    assertThat(states(store.page(listing))).isEqualTo(model.page(listing));
  }

  private static List<StoreModel.State> states(List<Revision> revisions) {
    return revisions.stream()
        .map(r -> new StoreModel.State(r.document(), r.number(), !r.isPublished(), r.sequence()))
        .toList();
  }
}
