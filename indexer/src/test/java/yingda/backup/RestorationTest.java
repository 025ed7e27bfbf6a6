package yingda.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Audience;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.RejectedException;
import yingda.json.Json;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.Diagnosis;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.PretrainedEncoder;
import yingda.testing.Draft;
import yingda.webhooks.Delivery;
import yingda.webhooks.DeliveryListing;
import yingda.webhooks.FollowerPosition;
import yingda.webhooks.Webhook;
import yingda.webhooks.WebhookEvent;
import yingda.webhooks.WebhookMessage;
import yingda.webhooks.WebhookSecret;
import yingda.webhooks.WebhookStore;

class RestorationTest {
  private static final int DOCUMENTS = 300;
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path temporary;
  private DataDirectory data;
  private DataDirectory other;
  private Backup backup;

  @BeforeEach
  void fill() throws IOException {
    data = new DataDirectory(temporary.resolve("data"));
    other = new DataDirectory(temporary.resolve("other"));
    backup = new Backup(temporary.resolve("backup"));
    try (DocumentStore store = data.openStore(CLOCK)) {
      List<Edit> edits = new ArrayList<>();
      for (int i = 0; i < DOCUMENTS; i++) {
        edits.add(Edit.put(Draft.faq("faq/" + i, "怎么退第 " + i + " 件", "答案 " + i), SIGNATURE));
      }
      edits.add(Edit.retire("faq/7", SIGNATURE));
      assertThat(store.append(edits)).hasSize(DOCUMENTS + 1);
    }
    Files.createDirectories(data.golden());
    Files.writeString(data.golden().resolve("faq.tsv"), "怎么退第 5 件\tfaq/5\n怎么退第 9 件\tfaq/9\n");
  }

  private Manifest save() {
    return backup.save(data, CLOCK, "test").manifest();
  }

  private Manifest restore() {
    return new Restoration(backup, CLOCK).into(other, new Restoration.End.All()).manifest();
  }

  private Verification.Finding verify() {
    return new Verification(backup, PretrainedEncoder.NONE, CLOCK).run(null, line -> {});
  }

  private List<String> faults() {
    return verify().faults().stream().map(RejectedException::getMessage).toList();
  }

  private Path piece(String name) {
    return temporary.resolve("backup/pieces").resolve(name.substring(0, 2)).resolve(name);
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 1;
    Files.write(file, bytes);
  }

  /** Killed between its last step, which brings the store, and its end. */
  @Test
  void whatARestorationLeftBehindItsLastStepIsDeleted() throws IOException {
    save();
    Manifest restored = restore();
    Files.createDirectories(other.unfinished());
    assertThat(Diagnosis.of(other, CLOCK.instant()).faults())
        .extracting(fault -> fault.refusal().code())
        .doesNotContain("restore-unfinished");
    try (DocumentStore store = other.openStore(CLOCK)) {
      assertThat(store.lastSequence()).isEqualTo(restored.sequence());
    }
    assertThat(other.unfinished()).doesNotExist();
  }

  @Test
  void whatIsBroughtBackIsWhatWasKept() {
    Manifest kept = save();

    assertThat(restore()).isEqualTo(kept);
    assertThat(new Backup(temporary.resolve("again")).save(other, CLOCK, "test").manifest().files())
        .isEqualTo(kept.files());
    try (KnowledgeBase knowledge = KnowledgeBase.open(other, CLOCK)) {
      knowledge.catchUp();
      assertThat(knowledge.applied()).isEqualTo(DOCUMENTS + 1);
      knowledge.store().inspect();
    }
  }

  @Test
  void aDirectoryWithSomethingInItIsRefused() throws IOException {
    Manifest unused = save();
    Files.createDirectories(other.path());
    Files.writeString(other.path().resolve("letter.txt"), "mine");

    assertThatThrownBy(this::restore).hasMessageContaining("has something in it");
    assertThat(other.path().resolve("letter.txt")).exists();
  }

  @Test
  void aDirectoryInUseIsRefused() {
    Manifest unused = save();
    try (KnowledgeBase knowledge = KnowledgeBase.open(other, CLOCK)) {
      assertThatThrownBy(this::restore).hasMessageContaining("another process");
      assertThat(knowledge.store().lastSequence()).isZero();
    }
  }

  @Test
  void whatAKilledRestorationLeftIsNoDirectoryAndIsMadeAgain() throws IOException {
    Manifest kept = save();
    Files.createDirectories(other.unfinished());
    Files.writeString(other.unfinished().resolve("yingda.db"), "half");
    Files.writeString(other.usage(), "moved before it was killed");

    assertThatThrownBy(other::refuseIfStoreIsLost).hasMessageContaining("is missing");
    assertThat(restore()).isEqualTo(kept);
    other.refuseIfStoreIsLost();
    assertThat(other.unfinished()).doesNotExist();
  }

  @Test
  void aDamagedBackupIsNotBroughtBack() throws IOException {
    Manifest kept = save();
    flip(piece(kept.files().getLast().pieces().getFirst()), 5_000);

    assertThatThrownBy(this::restore).hasMessageContaining("yingda.db of this backup is damaged");
    assertThat(other.database()).doesNotExist();
    assertThat(other.unfinished()).doesNotExist();
  }

  @Test
  void webhooksAreToldNothingOfThePast() {
    Instant now = CLOCK.instant();
    try (WebhookStore webhooks = data.openWebhooks()) {
      Webhook hook =
          webhooks.add(
              new Webhook.Target(
                  "https://a.example", Set.of(WebhookEvent.PUBLISHED), null, Audience.PUBLIC),
              new Webhook.Begin(now, 0, 0),
              WebhookSecret.random(),
              new Webhook.Made(now, "李雷"));
      FollowerPosition behind = new FollowerPosition(3, "", now, now, 0);
      WebhookMessage message = new WebhookMessage("msg_1", WebhookEvent.PUBLISHED, now, "{}");
      assertThat(webhooks.advance(Optional.empty(), behind, Map.of(hook.id(), List.of(message))))
          .isTrue();
    }
    Manifest unused = save();
    assertThat(restore().sequence()).isEqualTo(DOCUMENTS + 1);

    try (WebhookStore webhooks = other.openWebhooks()) {
      assertThat(webhooks.position().orElseThrow().sequence()).isEqualTo(DOCUMENTS + 1);
      assertThat(webhooks.deliveries(new DeliveryListing(1, null, Long.MAX_VALUE, 10)))
          .extracting(delivery -> delivery.progress().state())
          .containsExactly(Delivery.State.FAILED);
      assertThat(webhooks.webhooks()).hasSize(1);
    }
  }

  @Test
  void aWholeBackupIsVerifiedWithItsGoldenQuestions() {
    Manifest kept = save();
    List<String> said = new ArrayList<>();
    Verification.Finding found =
        new Verification(backup, PretrainedEncoder.NONE, CLOCK).run(null, said::add);

    assertThat(said)
        .containsSubsequence("making the index", "asking 2 golden questions")
        .first()
        .asString()
        .startsWith("reading 3 files, ");
    assertThat(found.faults()).isEmpty();
    assertThat(found.manifest()).isEqualTo(kept);
    var golden = Objects.requireNonNull(found.golden());
    assertThat(golden.figures().answerable()).isEqualTo(2);
    assertThat(golden.figures().notFirst()).isEmpty();
  }

  @Test
  void aFlippedBitAndAMissingPieceAreNamedWithTheirFile() throws IOException {
    Manifest kept = save();
    SavedFile store = kept.files().getLast();
    SavedFile golden = kept.files().getFirst();
    flip(piece(store.pieces().getFirst()), 4_711);
    Files.delete(piece(golden.pieces().getFirst()));

    assertThat(faults())
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("yingda.db of this backup", "not what was written"),
            fault -> assertThat(fault).contains("golden/faq.tsv of this backup", "is missing"));
  }

  @Test
  void noBackupADamagedManifestAndOneOfAnotherVersionAreNamed() throws IOException {
    assertThatThrownBy(this::verify).hasMessageContaining("has no backup");
    Manifest unused = save();
    Path manifest = temporary.resolve("backup/manifest.json");
    String text = Files.readString(manifest);

    Files.writeString(manifest, text.replace("\"format\" : 1", "\"format\" : 2, \"more\" : 1"));
    assertThatThrownBy(this::verify).hasMessageContaining("is of version 2");
    Files.writeString(manifest, text.replace("\"sequence\" : 301", "\"sequence\" : 300"));
    assertThatThrownBy(this::verify).hasMessageContaining("not what was written");
    Files.writeString(manifest, text.substring(0, text.length() / 2));
    assertThatThrownBy(this::verify).hasMessageContaining("not what was written");
  }

  @Test
  void whatTheFilesSayIsComparedWithTheManifest() throws IOException {
    Manifest kept = save();
    Map<String, Long> rows = new TreeMap<>(kept.rows());
    assertThat(rows.put("yingda.db/revision", 300L)).isEqualTo(301L);
    Manifest forged =
        new Manifest(1, "test", kept.time(), "another", 301, rows, kept.files(), "").sealed();
    Files.write(
        temporary.resolve("backup/manifest.json"),
        Json.writeLines(forged).getBytes(StandardCharsets.UTF_8));

    assertThat(faults())
        .satisfiesExactly(
            fault -> assertThat(fault).startsWith("store: ").contains("another"),
            fault -> assertThat(fault).startsWith("yingda.db/revision: ").contains("301"));
  }

  @Test
  void documentsAreTakenBackToAChangeOrATimeAndTheRestStays() {
    Manifest kept = save();
    Restoration restoration = new Restoration(backup, CLOCK);

    assertThat(restoration.into(other, new Restoration.End.Sequence(DOCUMENTS)).sequence())
        .isEqualTo(DOCUMENTS);
    try (DocumentStore store = other.openStore(CLOCK)) {
      assertThat(store.lastSequence()).isEqualTo(DOCUMENTS);
      assertThat(store.newest("faq/7").orElseThrow().state().word()).isEqualTo("published");
    }
    DataDirectory before = new DataDirectory(temporary.resolve("before"));
    Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(restoration.into(before, new Restoration.End.Time(longAgo)).sequence()).isZero();

    DataDirectory never = new DataDirectory(temporary.resolve("never"));
    assertThatThrownBy(() -> restoration.into(never, new Restoration.End.Sequence(302)))
        .hasMessageContaining("ends at change 301");
    Instant later = kept.time().plusSeconds(60);
    assertThatThrownBy(() -> restoration.into(never, new Restoration.End.Time(later)))
        .hasMessageContaining("earlier time");
    assertThat(never.database()).doesNotExist();
  }
}
