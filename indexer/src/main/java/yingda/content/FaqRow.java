package yingda.content;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.RejectedException;

/** A row of an FAQ table. Rejections carry the column as their subject. */
record FaqRow(Columns columns, CsvRecord cells) {
  /** What the only entry is called. */
  static final String ANCHOR = "answer";

  Document document(SourceFile file, Edition edition, ZoneId zone) {
    if (cells.getFieldCount() > columns.count()) {
      throw RejectedException.invalid(
          "row",
          cells.getFieldCount()
              + " cells are more than the "
              + columns.count()
              + " columns, put cells with commas or line breaks in quotes");
    }
    Attributes attributes = attributes();
    Entry entry = entry();
    return new Document(
        edition.id(attributes.idOr(file.id() + "/" + name(entry.question()))),
        attributes.kindOr(Kind.FAQ),
        entry.question(),
        attributes.scope(edition),
        attributes.validity(zone),
        attributes.upkeep(),
        attributes.tags(),
        List.of(entry));
  }

  private Entry entry() {
    return new Entry(
        ANCHOR,
        list("category"),
        required("question"),
        list("similar"),
        list("negative"),
        required("answer"),
        Map.of());
  }

  private Attributes attributes() {
    return new Attributes(
        text("id"),
        text("kind"),
        null,
        text("product"),
        text("versions"),
        text("audience"),
        text("owner"),
        list("tags"),
        null,
        text("effective"),
        text("expires"),
        Map.of(),
        List.of(),
        null);
  }

  private String required(String column) {
    String text = text(column);
    if (text == null) {
      throw RejectedException.invalid(column, "is empty, write it or remove the row");
    }
    return text;
  }

  /** Null if the cell is blank, or not there. */
  private @Nullable String text(String column) {
    Integer position = columns.positions().get(column);
    if (position == null || position >= cells.getFieldCount()) {
      return null;
    }
    String text = cells.getField(position).replace("\r\n", "\n").replace('\r', '\n').strip();
    return text.isEmpty() ? null : text;
  }

  /** Several values stand in lines of their own, or have | between them. */
  private List<String> list(String column) {
    String text = text(column);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[\\n|]", -1))
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
  }

  /** Stays when the row moves, or when the question changes in case, width or space only. */
  private static String name(String question) {
    String normal =
        Normalizer.normalize(question, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", "");
    return ShortHash.of(normal);
  }
}
