package yingda.server;

import java.util.function.Supplier;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import yingda.cli.PrintableWriter;
import yingda.http.RequestId;

/** Log lines go to standard error, one line each; of libraries only what went wrong. */
final class Logging {
  private static final String LINE = "%1$tFT%1$tT%1$tz %4$s %3$s %5$s%6$s%n";

  /** Loggers must be held, or their level is forgotten with them. */
  private static final Logger OWN = Logger.getLogger("yingda");

  /** Lucene advises an incubator module at every start. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  /** Jetty warns of bad addresses with all that stands in them, the words of a customer too. */
  private static final Logger ADDRESSES = Logger.getLogger("org.eclipse.jetty.util.HostPort");

  /** It clears up behind others: of two that start at once one finds nothing left to delete. */
  private static final Logger SQLITE = Logger.getLogger("org.sqlite.SQLiteJDBCLoader");

  private Logging() {}

  /**
   * Texts of others are shown, and not obeyed by a terminal. What is logged while a request is
   * answered names it.
   */
  static final class Lines extends SimpleFormatter {
    private final Supplier<String> request;

    /**
     * @param request which one is answered here, empty if none is
     */
    Lines(Supplier<String> request) {
      this.request = request;
    }

    @Override
    public String format(LogRecord line) {
      return PrintableWriter.printable(super.format(line));
    }

    @Override
    public String formatMessage(LogRecord line) {
      String message = super.formatMessage(line);
      String id = request.get();
      return message.contains(id) ? message : message + ", request " + id;
    }
  }

  static void toStandardError() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    Logger root = Logger.getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(OutOfMemory.endingTheProcess());
    ConsoleHandler console = new ConsoleHandler();
    console.setFormatter(new Lines(RequestId::current));
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    OWN.setLevel(Level.INFO);
    VECTORS.setLevel(Level.SEVERE);
    ADDRESSES.setLevel(Level.SEVERE);
    SQLITE.setLevel(Level.OFF);
  }
}
