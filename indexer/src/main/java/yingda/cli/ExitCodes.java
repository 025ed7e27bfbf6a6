package yingda.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;

/** What a command ends with. */
public final class ExitCodes implements IExecutionExceptionHandler {
  public static final int DONE = 0;
  public static final int FAILED = 1;

  /** Wrong usage, or input that was rejected. */
  public static final int REJECTED = 2;

  /** Says what is wrong; where the program itself failed, with the place in the code. */
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parseResult) {
    PrintWriter err = commandLine.getErr();
    if (failure instanceof RejectedException rejected) {
      err.println(rejected.getMessage());
      return rejected.reason() == Reason.IN_USE ? FAILED : REJECTED;
    }
    err.println("failed: " + failure.getMessage());
    failure.printStackTrace(err);
    return FAILED;
  }
}
