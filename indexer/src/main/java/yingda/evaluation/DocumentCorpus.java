package yingda.evaluation;

import java.util.List;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Edit;
import yingda.document.Signature;
import yingda.knowledge.DataDirectory;

/** Documents made from a table, without words of their own. */
record DocumentCorpus(List<Document> documents) implements Corpus {
  private static final Signature SIGNATURE = new Signature("evaluate", "corpus of a task");

  DocumentCorpus {
    documents = List.copyOf(documents);
  }

  @Override
  public void bringWords(DataDirectory directory) {}

  /** In one transaction: nobody reads beside it, and a commit is what takes long. */
  @Override
  public void importInto(DocumentStore store) {
    var unused =
        store.append(documents.stream().map(document -> Edit.put(document, SIGNATURE)).toList());
  }

  @Override
  public Corpus answering(AnswerVariant variant) {
    return new DocumentCorpus(documents.stream().map(variant::of).toList());
  }
}
