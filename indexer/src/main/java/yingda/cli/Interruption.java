package yingda.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import yingda.document.Term;

/** Says what has come of a work that the user ends before it is done. */
final class Interruption {
  private Interruption() {}

  /**
   * Works, on this thread.
   *
   * @param what to say if the process is told to end meanwhile
   */
  static <T> T telling(PrintWriter errors, Term what, Supplier<T> work) {
    Thread hook = new Thread(() -> say(errors, what), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.get();
    } finally {
      forget(hook);
    }
  }

  private static void say(PrintWriter errors, Term what) {
    errors.println();
    errors.println(Terminal.text(what));
    errors.flush();
  }

  private static void forget(Thread hook) {
    try {
      boolean unused = Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // It is said just now.
    }
  }
}
