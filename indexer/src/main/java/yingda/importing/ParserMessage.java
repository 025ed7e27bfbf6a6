package yingda.importing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException.Reason;
import yingda.document.Term;
import yingda.manuscripts.Manuscript;
import yingda.sheets.SheetRow;

/** What the process that takes files apart says of one: a letter, and what belongs to it. */
sealed interface ParserMessage {
  /** Is answered by whether more rows are wanted. */
  record Rows(List<SheetRow> rows) implements ParserMessage {}

  record Sheet(String name, boolean alone) implements ParserMessage {}

  record LeftOut(int row, Term what) implements ParserMessage {}

  record Note(int page, Term what) implements ParserMessage {}

  /** Is answered by the address, empty if it can't be kept. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or changes it
  record Picture(String name, byte[] bytes) implements ParserMessage {}

  /** The last one of a file that was read. */
  record Done(@Nullable Manuscript made) implements ParserMessage {}

  /** The last one of a file that breaks a rule. */
  record Refused(Refusal refusal, InputPlace place) implements ParserMessage {}

  /** The last one of a file that can't be read. */
  record Unreadable(String problem) implements ParserMessage {}

  /** Writes messages. Belongs to one thread. */
  record Writer(DataOutputStream out) {
    void write(ParserMessage message) throws IOException {
      switch (message) {
        case Rows(List<SheetRow> rows) -> {
          out.writeByte('R');
          out.writeInt(rows.size());
          for (SheetRow row : rows) {
            row(row);
          }
        }
        case Sheet(String name, boolean alone) -> {
          out.writeByte('S');
          text(name);
          out.writeBoolean(alone);
        }
        case LeftOut(int row, Term what) -> {
          out.writeByte('L');
          out.writeInt(row);
          value(what);
        }
        case Note(int page, Term what) -> {
          out.writeByte('N');
          out.writeInt(page);
          value(what);
        }
        case Picture(String name, byte[] bytes) -> {
          out.writeByte('P');
          text(name);
          bytes(bytes);
        }
        case Done(Manuscript made) -> {
          out.writeByte('D');
          out.writeBoolean(made != null);
          if (made != null) {
            text(made.text());
            out.writeInt(made.lines().size());
            for (int line : made.lines()) {
              out.writeInt(line);
            }
          }
        }
        case Refused(Refusal refusal, InputPlace place) -> {
          out.writeByte('X');
          text(refusal.reason().name());
          text(refusal.code());
          values(refusal.params());
          optional(place.file());
          out.writeInt(place.line());
          optional(place.field());
        }
        case Unreadable(String problem) -> {
          out.writeByte('U');
          text(problem);
        }
      }
      out.flush();
    }

    private void row(SheetRow row) throws IOException {
      out.writeInt(row.number());
      out.writeInt(row.cells().size());
      for (String cell : row.cells()) {
        text(cell);
      }
      out.writeInt(row.continued().size());
      for (int column : row.continued()) {
        out.writeInt(column);
      }
    }

    private void optional(@Nullable String text) throws IOException {
      out.writeBoolean(text != null);
      if (text != null) {
        text(text);
      }
    }

    void text(String text) throws IOException {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) throws IOException {
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    private void values(Map<String, Object> values) throws IOException {
      out.writeInt(values.size());
      for (Map.Entry<String, Object> value : values.entrySet()) {
        text(value.getKey());
        value(value.getValue());
      }
    }

    private void value(Object value) throws IOException {
      switch (value) {
        case Term term -> {
          out.writeByte('t');
          text(term.code());
          values(term.values());
        }
        case List<?> list -> {
          out.writeByte('l');
          out.writeInt(list.size());
          for (Object one : list) {
            value(one);
          }
        }
        case Integer number -> {
          out.writeByte('i');
          out.writeInt(number);
        }
        case Long number -> {
          out.writeByte('n');
          out.writeLong(number);
        }
        case Number number -> {
          out.writeByte('d');
          out.writeDouble(number.doubleValue());
        }
        case Instant instant -> {
          out.writeByte('w');
          out.writeLong(instant.toEpochMilli());
        }
        default -> {
          out.writeByte('s');
          text(String.valueOf(value));
        }
      }
    }
  }

  /** Reads messages; whoever writes them is not believed to be sane. Belongs to one thread. */
  record Reader(DataInputStream in) {
    /** Of one text or picture, and of the parts of a list: more no file has. */
    private static final int MOST = 200 << 20;

    ParserMessage read() throws IOException {
      char letter = (char) in.readUnsignedByte();
      return switch (letter) {
        case 'R' -> new Rows(rows());
        case 'S' -> new Sheet(text(), in.readBoolean());
        case 'L' -> new LeftOut(in.readInt(), term());
        case 'N' -> new Note(in.readInt(), term());
        case 'P' -> new Picture(text(), bytes());
        case 'D' -> new Done(in.readBoolean() ? new Manuscript(text(), numbers()) : null);
        case 'X' -> new Refused(refusal(), new InputPlace(optional(), in.readInt(), optional()));
        case 'U' -> new Unreadable(text());
        default -> throw new IOException("no message begins with " + letter);
      };
    }

    private Refusal refusal() throws IOException {
      return new Refusal(Reason.valueOf(text()), text(), values());
    }

    private List<SheetRow> rows() throws IOException {
      int count = count();
      List<SheetRow> rows = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = in.readInt();
        rows.add(new SheetRow(number, texts(), Set.copyOf(new LinkedHashSet<>(numbers()))));
      }
      return rows;
    }

    private List<String> texts() throws IOException {
      int count = count();
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    private List<Integer> numbers() throws IOException {
      int count = count();
      List<Integer> numbers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        numbers.add(in.readInt());
      }
      return numbers;
    }

    private @Nullable String optional() throws IOException {
      return in.readBoolean() ? text() : null;
    }

    String text() throws IOException {
      return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
      return in.readNBytes(count());
    }

    private int count() throws IOException {
      int count = in.readInt();
      if (count < 0 || count > MOST) {
        throw new IOException("no message has " + count + " parts");
      }
      return count;
    }

    private Map<String, Object> values() throws IOException {
      int count = count();
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        values.put(text(), value());
      }
      return values;
    }

    private Term term() throws IOException {
      if (value() instanceof Term term) {
        return term;
      }
      throw new IOException("nothing is said");
    }

    private Object value() throws IOException {
      char letter = (char) in.readUnsignedByte();
      return switch (letter) {
        case 't' -> new Term(text(), values());
        case 'l' -> list();
        case 'i' -> in.readInt();
        case 'n' -> in.readLong();
        case 'd' -> in.readDouble();
        case 'w' -> Instant.ofEpochMilli(in.readLong());
        default -> text();
      };
    }

    private List<Object> list() throws IOException {
      int count = count();
      List<Object> list = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        list.add(value());
      }
      return list;
    }
  }
}
