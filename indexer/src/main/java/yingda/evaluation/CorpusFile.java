package yingda.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.evaluation.TsvFile.Row;

/**
 * The documents of a task, each with one entry. Two columns are an id and a question; with a third,
 * the second is a text and the third its heading or, for an FAQ, the question before its answer. A
 * text whose heading is empty is called by its id, as an entry has to have a question. The same id
 * and text once more bring a further heading, which is another wording.
 */
final class CorpusFile {
  private static final String ANCHOR = "entry";

  /**
   * Stands for an answer that is not given: nothing is found by it, but a reply shows something.
   */
  private static final String NOT_GIVEN = "…";

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, List<String>> similar = new HashMap<>();

  /**
   * @param similar id and another wording of its question; may be missing
   * @throws RejectedException with the line of an id that is taken or unknown
   */
  CorpusFile(TsvFile corpus, TsvFile similar) {
    corpus.rows().forEach(this::add);
    for (Row row : similar.exists() ? similar.rows() : List.<Row>of()) {
      addWording(known(row, 0), row.get(1));
    }
  }

  private void add(Row row) {
    Row before = rows.putIfAbsent(row.get(0), row);
    if (before == null) {
      return;
    }
    if (!before.get(1).equals(row.get(1))) {
      throw row.rejected(Refusal.invalid("corpus-id-taken").with("id", row.get(0)));
    }
    if (!row.orEmpty(2).isEmpty() && !row.orEmpty(2).equals(before.orEmpty(2))) {
      addWording(row.get(0), row.orEmpty(2));
    }
  }

  private void addWording(String id, String text) {
    similar.computeIfAbsent(id, absent -> new ArrayList<>()).add(TruncatedTexts.line(text));
  }

  /**
   * The id of a document, in a line of another file.
   *
   * @throws RejectedException if there is no such document
   */
  String known(Row row, int column) {
    String id = row.get(column);
    if (!rows.containsKey(id)) {
      throw row.rejected(Refusal.invalid("corpus-id-missing").with("id", id));
    }
    return id;
  }

  /**
   * @throws RejectedException with the line of what no document may be
   */
  List<Document> documents() {
    List<Document> documents = new ArrayList<>();
    for (Row row : rows.values()) {
      try {
        documents.add(document(row));
      } catch (RejectedException e) {
        throw e.in(row.place());
      }
    }
    return documents;
  }

  private Document document(Row row) {
    String id = row.get(0);
    if (row.columns().size() == 2) {
      return document(id, Kind.FAQ, row.get(1), NOT_GIVEN);
    }
    String heading = row.orEmpty(2);
    String text = row.get(1);
    boolean question = !heading.isEmpty() && text.startsWith(heading + " ");
    return document(id, question ? Kind.FAQ : Kind.MANUAL, heading.isEmpty() ? id : heading, text);
  }

  private Document document(String id, Kind kind, String heading, String answer) {
    String question = TruncatedTexts.line(heading);
    List<String> wordings = similar.getOrDefault(id, List.of());
    Entry entry = new Entry(ANCHOR, List.of(), question, wordings, List.of(), answer, Map.of());
    return Document.of(id, kind, question, List.of(entry));
  }
}
