package yingda.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Runs the jar as its users do, in a process of its own. */
final class Program {
  /** As the service is started from the project. */
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** Behind that it says where. */
  private static final String ANSWERS = "answers at ";

  private final Path jar;
  private final String heap;

  /**
   * @param heap the most it may have, such as 1g
   */
  Program(Path jar, String heap) {
    this.jar = jar;
    this.heap = heap;
  }

  /** Runs a command to its end. */
  void run(String... arguments) throws IOException, InterruptedException {
    toItsEnd(jar(List.of(arguments)));
  }

  /**
   * Runs a command to its end, where the program and each process that it starts has so much heap.
   */
  void runWithin(int megabytes, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = jar(List.of(arguments));
    builder.environment().put("_JAVA_OPTIONS", "-Xmx" + megabytes + "m"); // above all options
    toItsEnd(builder);
  }

  /** Runs a main class of the benchmarks with the classes of the jar, to its end. */
  void runInside(Class<?> main, String... arguments) throws IOException, InterruptedException {
    String classes = jar + File.pathSeparator + System.getProperty("java.class.path");
    List<String> command = new ArrayList<>(List.of("-cp", classes, main.getName()));
    command.addAll(List.of(arguments));
    toItsEnd(java(command));
  }

  private static void toItsEnd(ProcessBuilder builder) throws IOException, InterruptedException {
    int exit = builder.inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", builder.command()) + " exited with " + exit);
    }
  }

  /** A running service. */
  record Service(Process process, String address) implements AutoCloseable {
    /** So long nothing may be going on in the background. */
    private static final int SECONDS_AT_REST = 5;

    /** Of a second, in processor time: what merely waiting takes. */
    private static final double AT_REST = 0.05;

    /**
     * Waits until the service has done what it does in the background: training, rebuilding and
     * merging the index.
     *
     * @return when that was, in nanoseconds
     */
    long awaitRest() throws InterruptedException {
      int rested = 0;
      while (rested < SECONDS_AT_REST) {
        double before = processorSeconds();
        Thread.sleep(Duration.ofSeconds(1));
        rested = processorSeconds() - before < AT_REST ? rested + 1 : 0;
      }
      return System.nanoTime() - Duration.ofSeconds(SECONDS_AT_REST).toNanos();
    }

    private double processorSeconds() {
      return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1_000.0;
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  /** Starts the service on a free port, never to train, and waits until it answers. */
  Service serve(Path data) throws IOException {
    Process process =
        jar(List.of("serve", "--data", data.toString(), "--port", "0", "--no-training"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    while (line != null && !line.contains(ANSWERS)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the service did not start");
    }
    return new Service(process, line.substring(line.indexOf(ANSWERS) + ANSWERS.length()));
  }

  private ProcessBuilder jar(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    if (arguments.contains("--data")) {
      command.addAll(List.of("--encoder", "none"));
    }
    return java(command);
  }

  private ProcessBuilder java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", VECTORS));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }
}
