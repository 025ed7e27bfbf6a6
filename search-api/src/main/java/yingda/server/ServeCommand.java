package yingda.server;

import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.app.Application;
import yingda.app.Callers;
import yingda.app.FileImport;
import yingda.app.TuningEditing;
import yingda.cli.DataOption;
import yingda.cli.ExitCodes;
import yingda.cli.HelpOption;
import yingda.cli.Terminal;
import yingda.document.LogClock;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.Signature;
import yingda.http.HttpService;
import yingda.http.ServerAddress;
import yingda.http.Services;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.knowledge.AnalysisWatcher;
import yingda.knowledge.BackgroundEncoding;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.IndexWait;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.Retraining;
import yingda.markup.CachedMarkup;
import yingda.usage.Retention;
import yingda.usage.UsageLog;

/** Starts the service. */
@Command(
    name = "serve",
    description = {
      "Answer over HTTP until stopped.",
      "There are no keys yet, so only programs on this machine are answered."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOGGER = System.getLogger(ServeCommand.class.getName());

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
  private static final int HIGHEST_PORT = 65_535;

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Option(names = "--host", description = "Address to bind, default ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      description = "Port, 0 picks a free one and prints it, default ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Option(names = "--content", paramLabel = "DIR", description = "Folder to import at the start.")
  private @Nullable Path content;

  @Option(
      names = "--query-log",
      paramLabel = "DAYS|off",
      description = {
        "Days after which the words of customers are forgotten, default ${DEFAULT-VALUE}.",
        "off keeps figures only. Numbers of phones, cards and orders are never kept."
      })
  private String queryLog = "180";

  @Option(
      names = "--publishers",
      paramLabel = "NAME",
      split = ",",
      description = "Authors who may publish, retire and return; default everybody.")
  private Set<String> publishers = Set.of();

  @Option(
      names = "--no-training",
      description = "Never train beside the service, leave it to the train command.")
  private boolean noTraining;

  @Option(
      names = "--embed-origin",
      paramLabel = "ORIGIN",
      description =
          "Whose pages may show the desk in a frame, such as https://tickets.example.com;"
              + " repeatable.")
  private List<String> embedders = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    check();
    DataDirectory directory = data.directory();
    site().refuseIfTaken();
    if (content != null) {
      bringTuning(directory, content);
    }
    try (Shutdown shutdown = new Shutdown()) {
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC())) {
        serve(knowledge, shutdown);
      }
      say("Stopped, everything is saved.");
    }
    return ExitCodes.DONE;
  }

  /** Before the index is opened, which is made of these words. */
  private static void bringTuning(DataDirectory directory, Path content) {
    directory.openStore(Clock.systemUTC()).close();
    KnowledgeBase.refuseIfOpen(directory);
    Signature signature = signature(content);
    var unused =
        TuningEditing.in(directory, null, Clock.systemUTC())
            .bring(Callers.LOCAL.named(signature.author()), content, false, signature);
  }

  private void check() {
    Retention unusedRetention = retention();
    ServerAddress unusedSite = site();
    if (!LOOPBACK.contains(host)) {
      throw Refusal.invalid("reachable-host").with("value", host).at("--host");
    }
    if (port < 0 || port > HIGHEST_PORT) {
      throw Refusal.invalid("not-a-port")
          .with("value", port)
          .with("limit", HIGHEST_PORT)
          .at("--port");
    }
    if (content != null && !Files.isDirectory(content)) {
      throw Refusal.invalid("not-a-content-folder").with("value", content).at("--content");
    }
  }

  private void importContent(KnowledgeBase knowledge, Path content) {
    Signature signature = signature(content);
    say("Importing " + content + " …");
    ImportReport report =
        new FileImport(knowledge.store(), Publishers.EVERYBODY, knowledge::wake)
            .run(
                Callers.LOCAL.named(signature.author()),
                List.of(content),
                ImportOptions.of(signature),
                ImportProgress.NONE);
    report.rejections().forEach(rejection -> err().println(Terminal.text(rejection)));
    err().flush();
    say(Terminal.text(report.summary()));
  }

  private void say(String line) {
    out().println(line);
    out().flush();
  }

  private static Signature signature(Path content) {
    return new Signature("系统", "启动时从文件夹 " + content.getFileName() + " 导入");
  }

  private void serve(KnowledgeBase knowledge, Shutdown shutdown) throws InterruptedException {
    Clock clock = new LogClock(knowledge.store(), Clock.systemUTC());
    try (UsageLog usage = new UsageLog(knowledge.usage(), retention(), Clock.systemUTC());
        HttpService service = HttpService.start(served(knowledge, usage, clock), site());
        AnalysisWatcher words = new AnalysisWatcher(knowledge);
        BackgroundEncoding encoding = new BackgroundEncoding(knowledge);
        Retraining retraining = new Retraining(knowledge)) {
      if (begin(knowledge, shutdown, service)) {
        say("Yingda 应答 answers at http://" + address() + ":" + service.port() + "/");
        say("There are no keys: whoever is on this machine may read and write.");
        words.start();
        encoding.start();
        if (!noTraining) {
          retraining.start();
        }
      }
      shutdown.await();
      say("Stopping, after the requests under way …");
    }
  }

  /**
   * Health checks and what needs no index are answered meanwhile.
   *
   * @return whether it was not told to end before all could be found
   */
  private boolean begin(KnowledgeBase knowledge, Shutdown shutdown, HttpService service) {
    if (knowledge.isAnswering() && content == null) {
      shutdown.listen();
      return true;
    }
    say("Port " + service.port() + " is open; replies come when the index is complete.");
    if (content != null) {
      Path folder = content;
      knowledge.beforeAnswers(() -> importContent(knowledge, folder));
    }
    shutdown.listen();
    return IndexWait.until(
        knowledge, () -> !shutdown.isTold(), line -> LOGGER.log(Level.INFO, line));
  }

  private String address() {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private Retention retention() {
    return Retention.of("--query-log", queryLog);
  }

  private ServerAddress site() {
    return new ServerAddress(host, port, embedders);
  }

  private Services served(KnowledgeBase knowledge, UsageLog usage, Clock clock) {
    return new Services(
        Application.of(knowledge, usage, new Publishers(publishers), clock),
        new CachedMarkup(KnowledgeBase.markup()),
        clock);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
