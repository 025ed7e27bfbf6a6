package yingda.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yingda.document.Term;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.Diagnosis;

/** Says what is wrong with a data directory, and how to mend it. */
@Command(
    name = "doctor",
    description = {
      "Say what is wrong with a data directory and how to mend it; nothing is changed.",
      "Looks at the directory, rights, disk space, words, store, index and keys."
    },
    footer = {
      "",
      "The store of a running service is not read. Exit code: 0 sound, 1 something is wrong, 2"
          + " wrong usage."
    })
public final class DoctorCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DataDirectory directory = data.anyPath();
    Diagnosis found = Diagnosis.of(directory, Instant.now());
    found.faults().forEach(fault -> out.println(Terminal.text(fault)));
    found.remarks().forEach(remark -> out.println(Terminal.text(remark)));
    if (!found.faults().isEmpty()) {
      return ExitCodes.FAILED;
    }
    out.println(Terminal.text(Term.of("directory-sound", directory.path().toString())));
    return ExitCodes.DONE;
  }
}
