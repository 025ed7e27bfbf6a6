package yingda.server;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.module.ModuleFinder;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Starts the jar once more with the vector instructions of Java, which {@code java -jar} alone
 * leaves out: no manifest can ask for a module. Only for commands that work long enough to gain
 * from it, and only where nobody chose modules, an agent or a class path by hand.
 *
 * <p>The second process lives no longer than the first: it ends at once with it, however that ends,
 * as it holds ports and locks that a new start wants.
 */
final class VectorRelaunch {
  private static final String MODULE = "jdk.incubator.vector";

  /** Tells the second process that it is one. */
  private static final String SECOND = "yingda.relaunched";

  /** The line of Java about it. */
  private static final String USING = "Using incubator modules: " + MODULE;

  /** How long what it said at its end may take to come. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private static final Set<String> LONG =
      Set.of("serve", "train", "evaluate", "simulate", "reindex");

  private VectorRelaunch() {}

  /**
   * Runs the arguments in a second process, to its end.
   *
   * @return its exit code; empty where this process shall run them itself
   */
  static OptionalInt run(String... arguments) {
    if (System.getProperty(SECOND) != null) {
      endWithFirst(System.in);
      return OptionalInt.empty();
    }
    List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
    String jar = System.getProperty("java.class.path");
    Optional<String> java = ProcessHandle.current().info().command();
    if (java.isEmpty() || !isWorthIt(jar, options, arguments)) {
      return OptionalInt.empty();
    }
    List<String> command = new ArrayList<>(List.of(java.get()));
    command.addAll(options);
    command.addAll(List.of("--add-modules=" + MODULE, "-D" + SECOND + "=true", "-jar", jar));
    command.addAll(List.of(arguments));
    return toItsEnd(command);
  }

  private static boolean isWorthIt(String jar, List<String> options, String... arguments) {
    return jar.endsWith(".jar")
        && !jar.contains(File.pathSeparator) // a class path, as of tests
        && arguments.length > 0
        && LONG.contains(arguments[0])
        && ModuleLayer.boot().findModule(MODULE).isEmpty()
        && ModuleFinder.ofSystem().find(MODULE).isPresent()
        && options.stream().noneMatch(VectorRelaunch::isChosen);
  }

  private static boolean isChosen(String option) {
    return option.startsWith("--add-modules")
        || option.startsWith("--limit-modules")
        || option.startsWith("-agent")
        || option.startsWith("-javaagent");
  }

  private static OptionalInt toItsEnd(List<String> command) {
    try {
      Process second =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT).start();
      Thread errors = Thread.ofVirtual().start(() -> passOn(second.getErrorStream()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(second, errors)));
      int code = second.waitFor();
      boolean unused = errors.join(LAST_WORDS);
      return OptionalInt.of(code);
    } catch (IOException e) {
      return OptionalInt.empty(); // It does run without, only slower.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By its handle: the process itself would close the pipe too, by which the second halts. */
  private static void end(Process second, Thread errors) {
    second.toHandle().destroy();
    second.onExit().join();
    try {
      boolean unused = errors.join(LAST_WORDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** All that it says, but that it was started with the module, which no operator can mend. */
  private static void passOn(InputStream said) {
    try (OutputStream errors = new FileOutputStream(FileDescriptor.err)) {
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      int next = said.read();
      while (next >= 0 && next != '\n') {
        first.write(next);
        next = said.read();
      }
      if (next >= 0) {
        first.write(next);
      }
      if (!first.toString(Charset.defaultCharset()).contains(USING)) {
        first.writeTo(errors);
      }
      said.transferTo(errors);
    } catch (IOException e) {
      // Nobody listens any more.
    }
  }

  /** Nothing is ever written there: what ends is the first process. */
  private static void endWithFirst(InputStream fromFirst) {
    Thread.ofVirtual().start(() -> awaitEnd(fromFirst));
  }

  private static void awaitEnd(InputStream fromFirst) {
    try {
      fromFirst.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as its end.
    }
    Runtime.getRuntime().halt(1);
  }
}
