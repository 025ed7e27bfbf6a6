package yingda.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects the lines of a log until it is closed. */
public final class Logged extends Handler implements AutoCloseable {
  private final Logger logger;
  private final Level least;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  /**
   * From warnings up.
   *
   * @param name of the package or class that logs
   */
  public Logged(String name) {
    this(name, Level.WARNING);
  }

  /** From some level up. */
  public Logged(String name, Level least) {
    this.least = least;
    logger = Logger.getLogger(name);
    logger.addHandler(this);
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void publish(LogRecord line) {
    if (line.getLevel().intValue() >= least.intValue()) {
      lines.add(line.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
