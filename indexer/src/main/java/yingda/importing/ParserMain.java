package yingda.importing;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.importing.ParserMessage.Reader;
import yingda.importing.ParserMessage.Writer;
import yingda.sheets.SheetRow;
import yingda.sheets.SheetSink;

/**
 * The process that takes files apart, one after the other, as it is told on standard input. What it
 * finds goes to standard output. Ends with the process that started it.
 */
public final class ParserMain {
  /** Rows of a sheet that are handed on one by one: whoever takes them may want no more. */
  private static final int ALONE = 32;

  /** Rows that are handed on together behind these. */
  private static final int TOGETHER = 256;

  private final Reader in;
  private final Writer out;

  private ParserMain(Reader in, Writer out) {
    this.in = in;
    this.out = out;
  }

  /** Runs until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    ProcessHandle.current().parent().ifPresent(ParserMain::endWith);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    ParserMain parser =
        new ParserMain(
            new Reader(new DataInputStream(new FileInputStream(FileDescriptor.in))),
            new Writer(out));
    try {
      while (true) {
        parser.next();
      }
    } catch (EOFException end) {
      // Nobody wants more.
    }
  }

  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }

  private void next() throws IOException {
    SourceFormat format = SourceFormat.valueOf(in.text());
    Path file = Path.of(in.text());
    ParserMessage last;
    try {
      last = read(format, file);
    } catch (RejectedException e) {
      last = new ParserMessage.Refused(e.refusal(), e.place());
    } catch (IOException e) {
      last = new ParserMessage.Unreadable(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      Refusal damaged = Refusal.invalid("damaged-file").with("ending", format.ending());
      last = new ParserMessage.Refused(damaged, InputPlace.NOWHERE);
    }
    out.write(last);
  }

  private ParserMessage read(SourceFormat format, Path file) throws IOException {
    if (format.hasRows()) {
      Rows rows = new Rows();
      FileParser.HERE.workbook(format, file, rows);
      boolean unused = rows.flush();
      return new ParserMessage.Done(null);
    }
    return new ParserMessage.Done(
        FileParser.HERE.manuscript(
            format, file, this::kept, (page, what) -> tell(new ParserMessage.Note(page, what))));
  }

  private @Nullable String kept(String name, byte[] bytes) {
    String address = asked(new ParserMessage.Picture(name, bytes), in::text);
    return address.isEmpty() ? null : address;
  }

  /** What is answered. */
  @FunctionalInterface
  private interface Answer<T> {
    T read() throws IOException;
  }

  private void tell(ParserMessage message) {
    try {
      out.write(message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T asked(ParserMessage message, Answer<T> answer) {
    tell(message);
    try {
      return answer.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands rows on. */
  private final class Rows implements SheetSink {
    private final List<SheetRow> waiting = new ArrayList<>();
    private int rows;
    private boolean wanted;

    @Override
    public void sheet(String name, boolean alone) {
      boolean unused = flush();
      rows = 0;
      wanted = true;
      tell(new ParserMessage.Sheet(name, alone));
    }

    @Override
    public boolean row(SheetRow row) {
      waiting.add(row);
      rows++;
      return waiting.size() < (rows <= ALONE ? 1 : TOGETHER) || flush();
    }

    boolean flush() {
      if (!waiting.isEmpty()) {
        wanted = asked(new ParserMessage.Rows(List.copyOf(waiting)), in.in()::readBoolean);
        waiting.clear();
      }
      return wanted;
    }

    @Override
    public @Nullable String picture(String name, byte[] bytes) {
      boolean unused = flush();
      return kept(name, bytes);
    }

    @Override
    public void leftOut(int row, Term what) {
      boolean unused = flush();
      tell(new ParserMessage.LeftOut(row, what));
    }
  }
}
