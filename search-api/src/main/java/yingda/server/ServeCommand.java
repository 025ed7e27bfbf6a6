package yingda.server;

import java.io.PrintWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yingda.app.Access;
import yingda.app.Application;
import yingda.app.Callers;
import yingda.app.FileImport;
import yingda.app.GapClosing;
import yingda.app.ModeReviewing;
import yingda.app.ServiceHealth;
import yingda.app.TuningEditing;
import yingda.chat.Chat;
import yingda.chat.ChatSettings;
import yingda.cli.DataOption;
import yingda.cli.ExitCodes;
import yingda.cli.HelpOption;
import yingda.cli.Terminal;
import yingda.document.Lease;
import yingda.document.LogClock;
import yingda.document.Publishers;
import yingda.document.Refusal;
import yingda.document.Signature;
import yingda.http.HttpService;
import yingda.http.Services;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.ImportReport;
import yingda.knowledge.AnalysisWatcher;
import yingda.knowledge.BackgroundEncoding;
import yingda.knowledge.DataDirectory;
import yingda.knowledge.FileInspector;
import yingda.knowledge.IndexWait;
import yingda.knowledge.KnowledgeBase;
import yingda.knowledge.Retraining;
import yingda.markup.CachedMarkup;
import yingda.usage.AnswerMode;
import yingda.usage.Retention;
import yingda.usage.UsageLog;
import yingda.webhooks.WebhookService;

/** Starts the service. */
@Command(
    name = "serve",
    description = {
      "Answer over HTTP until stopped.",
      "Without keys whoever is on this machine may do all, and nobody else is answered."
    })
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOGGER = System.getLogger(ServeCommand.class.getName());

  private static final int MOST_LAG = 3_600;

  @Mixin private DataOption data = new DataOption();

  @SuppressWarnings("UnusedVariable")
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private AccessOptions options = new AccessOptions();

  @Mixin private ProviderOptions people = new ProviderOptions();

  @Option(names = "--content", paramLabel = "DIR", description = "Folder to import at the start.")
  private @Nullable Path content;

  @Mixin private FollowOptions follow = new FollowOptions();

  @Option(
      names = "--chat",
      paramLabel = "FILE",
      description = {
        "JSON file that says which chat platforms are answered.",
        "Default chat.json in the data directory, if it is there."
      })
  private @Nullable Path chat;

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
      names = "--new-entries",
      paramLabel = "auto|assist",
      description = {
        "Whether bots send an entry on which nothing was decided yet, default ${DEFAULT-VALUE}.",
        "auto does until judgements speak against it, assist not until enough speak for it."
      })
  private AnswerMode newEntries = AnswerMode.AUTO;

  @Option(
      names = "--webhooks-to-private",
      description = {
        "Send webhooks to this machine and its own network, too, also without TLS.",
        "Whoever may make webhooks then reaches what listens there."
      })
  private boolean webhooksToPrivate;

  @Option(
      names = "--max-lag",
      paramLabel = "SECONDS",
      description = {
        "Seconds that a change may wait for the index while the service still is ready,"
            + " default ${DEFAULT-VALUE}."
      })
  private int maxLag = (int) ServiceHealth.MAX_LAG.toSeconds();

  @Option(
      names = "--no-training",
      description = "Never train beside the service, leave it to the train command.")
  private boolean noTraining;

  @SuppressWarnings("UnusedVariable") // acted on where it is known which setting came from where
  @Option(
      names = ServiceSettings.PRINT,
      description = "Print every setting with its value and where it came from, and end.")
  private boolean printSettings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    check();
    DataDirectory directory = data.directory();
    people.check();
    options.check(directory, people.isGiven());
    boolean isNew = !directory.isBegun();
    options.site().refuseIfTaken();
    if (content != null) {
      bringTuning(directory, content);
    }
    try (Shutdown shutdown = new Shutdown()) {
      try (KnowledgeBase knowledge = KnowledgeBase.open(directory, Clock.systemUTC())) {
        serve(knowledge, shutdown, isNew);
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
    AccessOptions.bounded("--max-lag", "out-of-range", maxLag, 1, MOST_LAG);
    if (content != null && !Files.isDirectory(content)) {
      throw Refusal.invalid("not-a-content-folder").with("value", content).at("--content");
    }
    follow.check();
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
    return new Signature(Signature.SYSTEM, "启动时从文件夹 " + content.getFileName() + " 导入");
  }

  private void serve(KnowledgeBase knowledge, Shutdown shutdown, boolean isNew)
      throws InterruptedException {
    Clock clock = new LogClock(knowledge.store(), Clock.systemUTC());
    try (UsageLog usage = new UsageLog(knowledge.usage(), retention(), Clock.systemUTC());
        Access access =
            Access.over(
                knowledge.directory().openAccess(), people.open(clock), options.kept(), clock);
        WebhookService webhooks = webhooks(knowledge, clock);
        FollowedFolder followed = followed(knowledge);
        Lease lease = knowledge.directory().openLease()) {
      Application app =
          Application.of(
              knowledge, usage, access, webhooks, new Publishers(publishers), newEntries, clock);
      app.health().tolerate(Duration.ofSeconds(maxLag));
      try (Chat chats =
              Chat.of(
                  chatSettings(knowledge.directory()),
                  app,
                  access,
                  knowledge.usage(),
                  options.publicUrl(),
                  clock);
          HttpService service =
              HttpService.start(served(app, access, chats, clock), options.site());
          AnalysisWatcher words = new AnalysisWatcher(knowledge);
          BackgroundEncoding encoding = new BackgroundEncoding(knowledge);
          Retraining retraining = new Retraining(knowledge);
          GapClosing gaps = new GapClosing(knowledge, usage, clock);
          ModeReviewing modes = new ModeReviewing(app.modes(), clock);
          FileInspector inspector = new FileInspector(knowledge)) {
        if (followed != null) {
          app.health().warnAlso(followed::warning);
        }
        app.health().warnAlso(chats::warning);
        if (begin(knowledge, shutdown, followed, service)) {
          sayWhoMayComeIn(access, service.port(), isNew);
          words.start();
          if (followed != null) {
            followed.start();
          }
          webhooks.start(lease);
          encoding.start();
          inspector.start();
          chats.start();
          gaps.start();
          modes.start(lease);
          if (!noTraining) {
            retraining.start();
          }
        }
        shutdown.await();
        say("Stopping, after the requests under way …");
      }
    }
  }

  private WebhookService webhooks(KnowledgeBase knowledge, Clock clock) {
    return new WebhookService(
        knowledge.directory().openWebhooks(),
        knowledge.store(),
        knowledge.usage(),
        knowledge::applied,
        new WebhookService.Options(
            webhooksToPrivate, WebhookService.Options.TIMEOUT, retention(), options.publicUrl()),
        clock);
  }

  /** Whoever begins a new one has no key yet, and may not be who sits at this machine. */
  private void sayWhoMayComeIn(Access access, int port, boolean isNew) {
    String address = options.address(port);
    say("Yingda 应答 answers at " + address);
    if (options.isEverywhere()) {
      say("Other machines open it by the name of this one, at the same port.");
    }
    if (!access.authentication().wasOpen()) { // needs no store that works
      String needed = people.isGiven() ? "signs in or has a key" : "needs a key";
      say("Whoever comes in " + needed + ", see " + address + "sign-in");
      return;
    }
    say("There are no keys: whoever is on this machine may read and write.");
    if (isNew) {
      String code = access.signingIn().firstCode().text();
      say("To let others in, become the first admin within ten minutes:");
      say(address + "sign-in#" + code);
    }
  }

  /**
   * Health checks and what needs no index are answered meanwhile.
   *
   * @return whether it was not told to end before all could be found
   */
  private boolean begin(
      KnowledgeBase knowledge,
      Shutdown shutdown,
      @Nullable FollowedFolder followed,
      HttpService service) {
    if (knowledge.isAnswering() && content == null && followed == null) {
      shutdown.listen();
      return true;
    }
    say("Port " + service.port() + " is open; replies come when the index is complete.");
    if (content != null) {
      Path folder = content;
      knowledge.beforeAnswers(() -> importContent(knowledge, folder));
    }
    if (followed != null) {
      knowledge.beforeAnswers(followed::begin);
    }
    shutdown.listen();
    return IndexWait.until(
        knowledge, () -> !shutdown.isTold(), line -> LOGGER.log(Level.INFO, line));
  }

  private Retention retention() {
    return Retention.of("--query-log", queryLog);
  }

  /** Null if no folder is. */
  private @Nullable FollowedFolder followed(KnowledgeBase knowledge) {
    Path folder = follow.folder();
    return folder == null ? null : new FollowedFolder(knowledge, folder, follow);
  }

  /** Null if no chat platform is answered. */
  private @Nullable ChatSettings chatSettings(DataDirectory directory) {
    Path file = chat == null ? directory.chat() : chat;
    return chat != null || Files.exists(file) ? ChatSettings.read(file) : null;
  }

  private static Services served(Application app, Access access, Chat chats, Clock clock) {
    return new Services(app, access, new CachedMarkup(KnowledgeBase.markup()), clock, chats);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
