package yingda.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yingda.http.Client;

/** The program in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  /** A command that is not about the encoder need not load it. */
  static final List<String> BY_WORDS = List.of("--encoder", "none");

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /** Starts any command, with the class path of this test. */
  static ServerProcess start(String... arguments) throws IOException {
    return start("256m", Redirect.INHERIT, arguments);
  }

  /** The same with a folder of its own for temporary files. */
  static ServerProcess startIn(Path temporary, String... arguments) throws IOException {
    return start(List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary), Redirect.INHERIT, arguments);
  }

  /**
   * The same in a group of its own, as a terminal starts it, so that {@link #interrupt} reaches it
   * and what it starts, whatever the test itself was started by.
   */
  static ServerProcess startAtTerminal(Path temporary, Path errors, String... arguments)
      throws IOException {
    return start(
        List.of("setsid", "env", "--default-signal=INT"),
        List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary),
        Redirect.to(errors.toFile()),
        arguments);
  }

  /**
   * Starts any command.
   *
   * @param heap the most memory it may use, such as {@code 256m}
   * @param errors where its standard error goes
   */
  static ServerProcess start(String heap, Redirect errors, String... arguments) throws IOException {
    return start(List.of("-Xmx" + heap), errors, arguments);
  }

  private static ServerProcess start(List<String> jvm, Redirect errors, String... arguments)
      throws IOException {
    return start(List.of(), jvm, errors, arguments);
  }

  private static ServerProcess start(
      List<String> before, List<String> jvm, Redirect errors, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "yingda.server.Main"));
    command.addAll(Arrays.asList(arguments));
    if (command.contains("--data")) {
      command.addAll(BY_WORDS);
    }
    return new ServerProcess(new ProcessBuilder(command).redirectError(errors).start());
  }

  /** Starts the service on a free port. */
  static ServerProcess serve(Path data) throws IOException {
    return start("serve", "--data", data.toString(), "--port", "0");
  }

  /** A client of the service, as soon as it answers. */
  Client client() throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new Client(Integer.parseInt(address.group(1)));
      }
    }
    throw new IllegalStateException("the service ended before it answered");
  }

  /**
   * Lets it work.
   *
   * @return whether it has ended meanwhile
   */
  boolean work(int milliseconds) throws InterruptedException {
    return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
  }

  /** Ends it at once, whatever it is doing. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /**
   * Presses Ctrl+C at its terminal.
   *
   * @return its exit code
   */
  int interrupt() throws IOException, InterruptedException {
    Process sent = new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start();
    if (sent.waitFor() != 0) {
      throw new IllegalStateException("it has ended already");
    }
    return process.waitFor();
  }

  /** Tells it to end, and returns its exit code when it has. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Waits for its end by itself, and returns its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
