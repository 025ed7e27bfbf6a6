package yingda.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yingda.app.Callers;
import yingda.app.IndexRebuilding;
import yingda.knowledge.KnowledgeBase;

/** Makes the index again from the store. */
@Command(
    name = "reindex",
    description = {
      "Makes the index again from the store, beside the old one, and puts it in its place.",
      "Never needed for correctness; the service does it by itself when the lexicon has changed."
    })
public final class ReindexCommand implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    try (KnowledgeBase knowledge = KnowledgeBase.open(data.existing(), Clock.systemUTC())) {
      long applied = new IndexRebuilding(knowledge).rebuild(Callers.LOCAL);
      spec.commandLine()
          .getOut()
          .println("The index was made again, up to change " + applied + ".");
    }
    return ExitCodes.DONE;
  }
}
