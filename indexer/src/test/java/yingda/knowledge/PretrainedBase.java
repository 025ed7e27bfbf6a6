package yingda.knowledge;

import static yingda.testing.IndexedStore.CLOCK;
import static yingda.testing.IndexedStore.SIGNATURE;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import yingda.document.Document;
import yingda.document.Edit;

/** A knowledge base whose wordings the bundled encoder has read. */
final class PretrainedBase {
  private PretrainedBase() {}

  static KnowledgeBase of(Path data, Document... documents) {
    KnowledgeBase knowledge =
        KnowledgeBase.open(new DataDirectory(data, PretrainedEncoder.BUNDLED), CLOCK);
    List<Edit> edits = Stream.of(documents).map(one -> Edit.put(one, SIGNATURE)).toList();
    var unused = knowledge.store().append(edits);
    knowledge.catchUp();
    knowledge.completeMeaning();
    return knowledge;
  }
}
