package yingda.server;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yingda.cli.DataOption;
import yingda.cli.ExitCodes;
import yingda.cli.HelpOption;
import yingda.cli.Terminal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.Diagnosis;

/** Says what is wrong with a data directory, the options and the neighbours. */
@Command(
    name = "doctor",
    description = {
      "Say what is wrong with a data directory, the options of serve and the services that it"
          + " asks,",
      "and how to mend it; nothing is changed.",
      "Looks at the directory, rights, disk space, words, store, index, keys, port, TLS, encoder"
          + " and",
      "identity provider."
    },
    footer = {
      "",
      "Of a running service a copy of the store is read. Exit code: 0 sound, 1 something is wrong"
          + " or",
      "could not be looked at, 2 wrong usage."
    })
final class DoctorCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private AccessOptions options = new AccessOptions();

  @Mixin private ProviderOptions people = new ProviderOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    DataDirectory directory = data.anyPath();
    Diagnosis found = Diagnosis.of(directory, Instant.now());
    List<RejectedException> faults = new ArrayList<>(found.faults());
    check(options::checkValues, faults);
    if (!found.isInUse()) {
      check(() -> options.site().refuseIfTaken(), faults);
    }
    check(people::check, faults);
    check(people::ask, faults);
    faults.stream().distinct().forEach(fault -> out.println(Terminal.text(fault)));
    found.remarks().forEach(remark -> out.println(Terminal.text(remark)));
    if (!faults.isEmpty()) {
      return ExitCodes.FAILED;
    }
    out.println(Terminal.text(Term.of("directory-sound", directory.path().toString())));
    return ExitCodes.DONE;
  }

  private static void check(Runnable check, List<RejectedException> faults) {
    try {
      check.run();
    } catch (RejectedException e) {
      faults.addAll(e.all());
    }
  }
}
