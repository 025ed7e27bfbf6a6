package yingda.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the cells of a table, and which of its rows names the columns: some programs
 * write tabs or semicolons, and some people a title above.
 *
 * @param separator between cells
 * @param header how many rows stand before the one with the names
 * @param bare whether no row names the columns, and each is a question with its answer
 */
record TableShape(char separator, int header, boolean bare) {
  /** Longest row, in characters; also how far an unclosed quote can run. */
  static final int MAX_ROW = 2_000_000;

  /** Characters at the begin of a table that are looked at. */
  private static final int HEAD = 1 << 16;

  private static final int MOST_TITLES = 9;
  private static final String SEPARATORS = ",\t;，|";

  /** Of tables without names. */
  private static final String BARE_SEPARATORS = "\t,";

  /** What Excel takes for the separator, and no row. */
  private static final Pattern SAID = Pattern.compile("\"?sep=(.)\"?,*(?:\r\n|\r|\n)");

  /**
   * Looks at the begin of the text and leaves the reader there.
   *
   * @param naming what the columns are called that a row names
   */
  static TableShape of(BufferedReader text, UnaryOperator<List<String>> naming) throws IOException {
    text.mark(HEAD + 1);
    char[] head = new char[HEAD];
    int length = 0;
    for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
      read = text.read(head, length, HEAD - length);
    }
    text.reset();
    return of(new String(head, 0, length), naming);
  }

  private static TableShape of(String head, UnaryOperator<List<String>> naming) {
    Matcher said = SAID.matcher(head);
    if (said.lookingAt()) {
      char separator = said.group(1).charAt(0);
      return new TableShape(separator, Math.max(1, header(head, separator, naming)), false);
    }
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char separator = SEPARATORS.charAt(i);
      int header = header(head, separator, naming);
      if (header >= 0) {
        return new TableShape(separator, header, false);
      }
    }
    for (int i = 0; i < BARE_SEPARATORS.length(); i++) {
      char separator = BARE_SEPARATORS.charAt(i);
      if (BareRows.are(first(head, separator))) {
        return new TableShape(separator, 0, true);
      }
    }
    return new TableShape(',', 0, false);
  }

  /** The number of the row that names the columns, from 0, or -1 if none of the first ones does. */
  private static int header(String head, char separator, UnaryOperator<List<String>> naming) {
    List<List<String>> first = first(head, separator);
    for (int i = 0; i < first.size(); i++) {
      if (FaqTable.canBegin(naming.apply(first.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** The first rows; none if they can't be told. */
  private static List<List<String>> first(String head, char separator) {
    try (CsvReader<CsvRecord> rows = reader(separator).ofCsvRecord(head)) {
      return rows.stream().limit(MOST_TITLES).map(CsvRecord::getFields).toList();
    } catch (CsvParseException | IOException e) {
      return List.of();
    }
  }

  CsvReader<CsvRecord> rows(Reader text) {
    return reader(separator).ofCsvRecord(text);
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(MAX_ROW);
  }
}
