package yingda.evaluation;

import java.util.ArrayList;
import java.util.List;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.EnumWord;
import yingda.document.Kind;

/**
 * Other answers of the FAQs of a task. An answer may help to find its entry, but what is in all of
 * them, or repeats the question, must not change the order of wordings that match.
 */
public enum AnswerVariant implements EnumWord {
  /** The same sentence everywhere. */
  SAME("same"),
  /** Each its own question, as many answers begin. */
  REPEATING("repeating");

  private final String word;

  AnswerVariant(String word) {
    this.word = word;
  }

  private static final String SENTENCE = "您好，请联系在线客服，我们会尽快为您处理，谢谢。";

  /** The word used in the table. */
  @Override
  public String word() {
    return word;
  }

  Document of(Document document) {
    if (document.kind() != Kind.FAQ) {
      return document;
    }
    List<Entry> entries = new ArrayList<>();
    for (Entry entry : document.entries()) {
      entries.add(
          new Entry(
              entry.anchor(),
              entry.path(),
              entry.question(),
              entry.similar(),
              entry.negatives(),
              this == SAME ? SENTENCE : entry.question(),
              entry.channelAnswers()));
    }
    return Document.of(document.id(), document.kind(), document.title(), entries);
  }
}
