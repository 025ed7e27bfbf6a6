package yingda.importing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.Term;
import yingda.importing.ParserMessage.Reader;
import yingda.importing.ParserMessage.Writer;
import yingda.manuscripts.Manuscript;
import yingda.manuscripts.PageNotes;
import yingda.manuscripts.Pictures;
import yingda.sheets.SheetRow;
import yingda.sheets.SheetSink;

/**
 * Takes files apart in a process of its own, which has its own bounds of time and memory: neither a
 * library that hangs can be interrupted, nor one that takes all memory be kept from it otherwise.
 * The process begins with the first file, and anew after one that it did not survive. Belongs to
 * one thread.
 */
final class ParserProcess implements FileParser, AutoCloseable {
  /** How long a file may be waited for, without what those do who take its parts. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int MEGABYTES = 1024;

  /** What a JVM ends with that was told to end when its memory is used up. */
  private static final int OUT_OF_MEMORY = 3;

  /** Seconds for which a process that ended its output is waited for. */
  private static final int MOMENT = 5;

  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Duration longest;
  private final int megabytes;
  private @Nullable Running running;

  ParserProcess() {
    this(LONGEST, MEGABYTES);
  }

  /**
   * @param longest for which a file is waited for
   * @param megabytes of memory for the largest
   */
  ParserProcess(Duration longest, int megabytes) {
    this.longest = longest;
    this.megabytes = megabytes;
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("parser-timer").daemon().factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  @Override
  public @Nullable Manuscript manuscript(
      SourceFormat format, Path file, Pictures pictures, PageNotes notes) throws IOException {
    return read(format, file, new Taker(pictures, notes, NoSheets.NONE));
  }

  @Override
  public void workbook(SourceFormat format, Path file, SheetSink sink) throws IOException {
    Manuscript none = read(format, file, new Taker(sink::picture, (page, what) -> {}, sink));
    if (none != null) {
      throw new IllegalStateException("a workbook is no manuscript");
    }
  }

  private @Nullable Manuscript read(SourceFormat format, Path file, Taker taker)
      throws IOException {
    Running process = running();
    boolean survived = false;
    try {
      Manuscript made = process.read(format, file, taker);
      survived = true;
      return made;
    } catch (OfFile e) {
      survived = true;
      throw e.refused;
    } finally {
      if (!survived) {
        close();
      }
    }
  }

  private Running running() throws IOException {
    Running process = running;
    if (process == null) {
      process = new Running(start(), longest, megabytes);
      running = process;
    }
    return process;
  }

  private Process start() throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            ParserMain.class.getName());
    java.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    return java.redirectError(Redirect.DISCARD).start();
  }

  @Override
  public void close() {
    if (running != null) {
      running.process.destroyForcibly();
      running = null;
    }
  }

  /** Those who take what is in a file. */
  private record Taker(Pictures pictures, PageNotes notes, SheetSink sheets) {}

  /** Where no sheets are. */
  private enum NoSheets implements SheetSink {
    NONE;

    @Override
    public void sheet(String name, boolean alone) {}

    @Override
    public boolean row(SheetRow row) {
      return false;
    }

    @Override
    public void leftOut(int row, Term what) {}
  }

  /** The file breaks a rule, and the process goes on. */
  private static final class OfFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectedException refused;

    OfFile(RejectedException refused) {
      super(refused);
      this.refused = refused;
    }
  }

  /** One process. */
  private static final class Running {
    private final Process process;
    private final Duration longest;
    private final int megabytes;
    private final Reader in;
    private final Writer out;
    private volatile boolean late;

    /** Of the time for one file, in nanoseconds. */
    private long left;

    Running(Process process, Duration longest, int megabytes) {
      this.process = process;
      this.longest = longest;
      this.megabytes = megabytes;
      this.in = new Reader(new DataInputStream(new BufferedInputStream(process.getInputStream())));
      this.out =
          new Writer(new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }

    @Nullable Manuscript read(SourceFormat format, Path file, Taker taker)
        throws IOException, OfFile {
      left = longest.toNanos();
      tell(format.name(), file.toString());
      while (true) {
        switch (receive()) {
          case ParserMessage.Sheet(String name, boolean alone) -> taker.sheets.sheet(name, alone);
          case ParserMessage.Rows(List<SheetRow> rows) -> answer(rows, taker.sheets);
          case ParserMessage.LeftOut(int row, Term what) -> taker.sheets.leftOut(row, what);
          case ParserMessage.Note(int page, Term what) -> taker.notes.say(page, what);
          case ParserMessage.Picture(String name, byte[] bytes) -> {
            String address = taker.pictures.keep(name, bytes);
            tell(address == null ? "" : address);
          }
          case ParserMessage.Done(Manuscript made) -> {
            return made;
          }
          case ParserMessage.Refused refused ->
              throw new OfFile(refused.refusal().at(refused.place()));
          case ParserMessage.Unreadable(String problem) -> throw new IOException(problem);
        }
      }
    }

    private void answer(List<SheetRow> rows, SheetSink sheets) throws IOException {
      boolean wanted = true;
      for (SheetRow row : rows) {
        wanted = wanted && sheets.row(row);
      }
      try {
        out.out().writeBoolean(wanted);
        out.out().flush();
      } catch (IOException gone) {
        throw ended();
      }
    }

    private void tell(String... texts) throws IOException {
      try {
        for (String text : texts) {
          out.text(text);
        }
        out.out().flush();
      } catch (IOException gone) {
        throw ended();
      }
    }

    private ParserMessage receive() throws IOException {
      long begun = System.nanoTime();
      Future<?> end = TIMER.schedule(this::endLate, left, TimeUnit.NANOSECONDS);
      try {
        return in.read();
      } catch (IOException gone) {
        throw ended();
      } finally {
        end.cancel(false);
        left -= System.nanoTime() - begun;
      }
    }

    /** What it ended with: its output is closed a moment before, and then it may say why itself. */
    private int exitCode() {
      try {
        process.onExit().get(late ? 0 : MOMENT, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        process.destroyForcibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        process.destroyForcibly();
      }
      return process.onExit().join().exitValue();
    }

    private void endLate() {
      late = true;
      process.destroyForcibly();
    }

    /** Why it did not survive a file. */
    private RejectedException ended() {
      int code = exitCode();
      if (late) {
        return Refusal.of(Reason.TOO_LARGE, "takes-too-long")
            .with("seconds", longest.toSeconds())
            .alone();
      }
      return code == OUT_OF_MEMORY
          ? Refusal.of(Reason.TOO_LARGE, "takes-too-much-memory").with("limit", megabytes).alone()
          : Refusal.invalid("cannot-be-parsed").with("code", code).alone();
    }
  }
}
