package yingda.encoder.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yingda.document.Document;
import yingda.document.Edit;
import yingda.knowledge.CommittedIndex;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.KnowledgeBase;
import yingda.testing.Draft;
import yingda.tuning.DraftPreviews;

/** A pretrained model is memory outside of the heap: each that is opened is closed. */
class OpenEncodersTest {
  @TempDir Path path;

  @Test
  void oneModelIsOpenWhateverIsDone() throws IOException {
    DataDirectory directory = new DataDirectory(path);
    Files.createDirectories(directory.model().onnx());
    var unused = TinyModel.ofUnitVectors().writeTo(directory.model().onnx());
    int before = OnnxEncoder.open();
    try (KnowledgeBase knowledge = KnowledgeBase.open(directory, CLOCK)) {
      var unusedOutcomes = knowledge.store().append(List.of(Edit.put(draft(), SIGNATURE)));
      knowledge.catchUp();
      assertThat(OnnxEncoder.open()).isEqualTo(before + 1);
      assertThat(knowledge.isOutdated()).isFalse();

      var tried = new DraftPreviews(knowledge, CLOCK).of(draft(), List.of("怎么退货"));
      assertThat(tried.tried()).hasSize(1);
      try (CommittedIndex committed = CommittedIndex.in(directory)) {
        assertThat(committed.searcher()).isNotNull();
        assertThat(OnnxEncoder.open()).isEqualTo(before + 2);
      }
      assertThat(OnnxEncoder.open()).isEqualTo(before + 1);

      Files.createDirectories(directory.lexicon().path());
      Files.writeString(directory.lexicon().path().resolve("words.txt"), "退货运费\n");
      assertThat(knowledge.isOutdated()).isTrue();
      knowledge.rebuild();
      assertThat(OnnxEncoder.open()).as("other words, the same model").isEqualTo(before + 1);

      var unusedModel = TinyModel.ofUnitVectors().pooling().writeTo(directory.model().onnx());
      assertThat(knowledge.isOutdated()).isTrue();
      knowledge.rebuild();
      assertThat(OnnxEncoder.open()).as("another model").isEqualTo(before + 1);
      assertThat(knowledge.isOutdated()).isFalse();
    }
    assertThat(OnnxEncoder.open()).isEqualTo(before);
  }

  private static Document draft() {
    return Draft.faq("faq/a", "怎么退货", "在订单里申请");
  }
}
