package yingda.importing;

import static yingda.importing.VisibilityKeyDetector.isDoubtful;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.InputPlace;
import yingda.document.Kind;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.files.ShortHash;

/**
 * A question in an FAQ table. Rejections carry the column as their subject.
 *
 * @param rows the one it stands in, and further ones with nothing but more wordings
 */
public record FaqRow(Columns columns, List<TableRow> rows) {
  /** What the only entry is called. */
  public static final String ANCHOR = "answer";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  DocumentReader.Found read(SourceFile file, FolderEdition edition, ZoneId zone) {
    InputPlace place = rows.getFirst().place();
    try {
      refuseMoreCellsThanColumns();
      columns
          .unread()
          .forEach((position, doubt) -> doubt.check(columns.names().get(position), cell(position)));
      Visibility standing = standing();
      Document document = document(file, edition, attributes(standing.audience()), zone);
      return new DocumentReader.Found(document, standing.publication(), place);
    } catch (RejectedException e) {
      throw e.moved(inner -> InputPlace.field(columns.name(inner.toString()))).in(place);
    }
  }

  private Document document(
      SourceFile file, FolderEdition edition, Attributes attributes, ZoneId zone) {
    Entry entry = entry();
    return new Document(
        edition.id(id(file, attributes.id(), entry.question())),
        attributes.kindOr(Kind.FAQ),
        entry.question(),
        attributes.scope(edition),
        attributes.validity(zone),
        attributes.upkeep(),
        attributes.tags(),
        List.of(entry));
  }

  private void refuseMoreCellsThanColumns() {
    int named = columns.names().size();
    int written = rows.getFirst().cells().size();
    for (int i = named; i < written; i++) {
      if (!cell(i).isBlank()) {
        throw Refusal.invalid("too-many-cells")
            .with("cells", written)
            .with("columns", named)
            .at("row");
      }
    }
  }

  /** A bare number is one of this table only: every table has a row 1. */
  private static String id(SourceFile file, @Nullable String written, String question) {
    if (written == null) {
      return file.id() + "/" + name(question);
    }
    String id = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return NUMBER.matcher(id).matches() ? file.id() + "/" + id : written;
  }

  private Entry entry() {
    return new Entry(
        ANCHOR,
        list(ImportField.CATEGORY),
        required(ImportField.QUESTION),
        list(ImportField.SIMILAR),
        list(ImportField.NEGATIVE),
        required(ImportField.ANSWER),
        Map.of());
  }

  private Visibility standing() {
    Visibility standing = new Visibility();
    columns
        .positions()
        .forEach(
            (field, found) -> {
              if (Visibility.isSaidBy(field)) {
                for (int position : found) {
                  String text = cell(position);
                  if (!text.isEmpty()) {
                    standing.take(field, columns.names().get(position).strip(), text);
                  }
                }
              }
            });
    return standing;
  }

  private Attributes attributes(@Nullable Audience audience) {
    return new Attributes(
        text(ImportField.ID),
        text(ImportField.KIND),
        null,
        text(ImportField.PRODUCT),
        text(ImportField.VERSIONS),
        audience == null ? null : audience.word(),
        text(ImportField.OWNER),
        list(ImportField.TAGS),
        text(ImportField.REVIEW),
        day(ImportField.EFFECTIVE),
        day(ImportField.EXPIRES),
        Map.of(),
        List.of(),
        null);
  }

  private @Nullable String day(ImportField field) {
    String text = text(field);
    return text == null || Dates.isNever(text) ? null : text;
  }

  private String required(ImportField field) {
    String text = text(field);
    if (text == null) {
      throw Refusal.invalid("empty-cell").at(field.word());
    }
    return text;
  }

  /** Null if the cell is blank, or not there. */
  private @Nullable String text(ImportField field) {
    List<Integer> found = columns.positions().get(field);
    String text = found == null ? "" : cell(found.getFirst());
    return text.isEmpty() ? null : text;
  }

  private String cell(int position) {
    return rows.getFirst().cell(position);
  }

  /** Wordings that stand in it more than once, letter by letter; the entry has each once. */
  List<Term> repeated() {
    List<String> written = new ArrayList<>(written(ImportField.SIMILAR));
    list(ImportField.SIMILAR).forEach(written::remove);
    return written.stream()
        .distinct()
        .map(
            wording ->
                Term.of("wording-twice", wording)
                    .with("question", String.valueOf(text(ImportField.QUESTION))))
        .toList();
  }

  /** Remarks beside it that read as if readers were not to have it, and decide nothing. */
  List<Term> doubtful() {
    return columns.unread().keySet().stream()
        .filter(position -> isDoubtful(columns.names().get(position), cell(position)))
        .map(
            position ->
                Term.of("remark-decides-nothing", cell(position))
                    .with("column", columns.names().get(position).strip())
                    .with("question", String.valueOf(text(ImportField.QUESTION))))
        .toList();
  }

  /** Whether the id of a document was made from its question. */
  static boolean isNamedByQuestion(Document document) {
    List<Entry> entries = document.entries();
    return entries.size() == 1
        && entries.getFirst().anchor().equals(ANCHOR)
        && document.family().endsWith("/" + name(entries.getFirst().question()));
  }

  private List<String> list(ImportField field) {
    return written(field).stream().distinct().toList();
  }

  private List<String> written(ImportField field) {
    Pattern between = field == ImportField.TAGS ? CellValues.OF_WORDS : CellValues.OF_QUESTIONS;
    List<String> values = new ArrayList<>();
    for (TableRow row : rows) {
      for (int position : columns.positions().getOrDefault(field, List.of())) {
        CellValues.all(row.cell(position), between).forEach(values::add);
      }
    }
    return values;
  }

  /** Stays when the row moves, or when the question changes in case, width or space only. */
  private static String name(String question) {
    String normal = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return ShortHash.of(SPACE.matcher(normal).replaceAll(""));
  }
}
