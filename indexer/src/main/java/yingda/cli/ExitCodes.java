package yingda.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import yingda.document.Explained;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What a command ends with. */
public final class ExitCodes implements IExecutionExceptionHandler {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** Wrong usage, or input that was rejected. */
  public static final int REJECTED = 2;

  /** What is no matter of how the command was written. */
  private static final Set<Reason> FAILURES =
      Set.of(Reason.IN_USE, Reason.FORBIDDEN, Reason.UNAVAILABLE);

  /** Says what is wrong; where nobody foresaw it, with the place in the code. */
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) {
    PrintWriter err = commandLine.getErr();
    if (failure instanceof RejectedException rejected) {
      err.println(Terminal.text(rejected));
      return FAILURES.contains(rejected.reason()) ? FAILED : REJECTED;
    }
    if (failure instanceof UncheckedIOException io) {
      err.println(
          "failed: "
              + io.getMessage()
              + " ("
              + io.getCause()
              + "), check the disk and whether this user may read and write there");
    } else if (failure instanceof Explained explained) {
      err.println("failed: " + Terminal.text(explained));
    } else {
      failure.printStackTrace(err);
    }
    return FAILED;
  }
}
