package yingda.server;

import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process when its memory is used up, as {@code -XX:+ExitOnOutOfMemoryError} does, which a
 * jar can't ask for: a service that lost some threads to it answers a part, or not at all, and
 * still counts as alive. Nothing acknowledged is lost by the end. Whoever catches the error says so
 * in the log, so it is met there; nobody catches it in the other threads.
 */
final class OutOfMemory extends Handler {
  /** What the option of the JVM ends with. */
  static final int EXIT = 3;

  /** Made ahead, as there is no memory for it then. */
  private static final byte[] MESSAGE =
      "out of memory, the program ends; nothing acknowledged is lost. Give it more with java -Xmx2g -jar\n"
          .getBytes(StandardCharsets.UTF_8);

  private OutOfMemory() {}

  /** The handler of log lines that does so, once it also watches all threads. */
  static Handler endingTheProcess() {
    Thread.setDefaultUncaughtExceptionHandler(OutOfMemory::uncaught);
    return new OutOfMemory();
  }

  private static void uncaught(Thread thread, Throwable failure) {
    endIfCausedBy(failure);
    System.err.println("thread " + thread.getName() + " failed");
    failure.printStackTrace();
  }

  @Override
  public void publish(LogRecord line) {
    endIfCausedBy(line.getThrown());
  }

  private static void endIfCausedBy(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        System.err.write(MESSAGE, 0, MESSAGE.length);
        System.err.flush();
        Runtime.getRuntime().halt(EXIT);
      }
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
