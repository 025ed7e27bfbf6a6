package yingda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the jar as its users do, in a process of its own with 1 GB of heap. */
final class Program {
  private final Path jar;

  Program(Path jar) {
    this.jar = jar;
  }

  /** Runs a command to its end. */
  void run(String... arguments) throws IOException, InterruptedException {
    int exit = builder(arguments).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " exited with " + exit);
    }
  }

  /** A running service. */
  record Service(Process process, String address) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }

  /** Starts the service on a free port and waits until it answers. */
  Service serve(Path data) throws IOException {
    Process process =
        builder("serve", "--data", data.toString(), "--port", "0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException("the service did not start");
    }
    return new Service(process, line.substring(line.indexOf("http://")));
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}
