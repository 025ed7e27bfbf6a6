package yingda.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL server of one test, from a jar, which is stopped and started as the test likes. */
public final class RestartedPostgres implements AutoCloseable {
  /** How it is told to stop. */
  public enum Stop {
    /** Connections are broken, what is under way is undone. */
    FAST("INT"),
    /** As if it had crashed: the next one begins with what its log says. */
    IMMEDIATE("QUIT");

    private final String signal;

    Stop(String signal) {
      this.signal = signal;
    }
  }

  private final Path directory;
  private final AtomicInteger databases = new AtomicInteger();
  private EmbeddedPostgres server;

  private RestartedPostgres(Path directory) throws IOException {
    this.directory = directory;
    this.server = builder().start();
  }

  /** Starts one whose files are in a directory that is made. */
  public static RestartedPostgres in(Path directory) {
    try {
      return new RestartedPostgres(directory);
    } catch (IOException | IllegalStateException failure) {
      throw PostgresServer.missing(failure);
    }
  }

  private EmbeddedPostgres.Builder builder() {
    return PostgresServer.builder().setDataDirectory(directory).setCleanDataDirectory(false);
  }

  /** The address of a database of it. */
  public String address() {
    return PostgresServer.address(server) + "/postgres";
  }

  /** The address of a new empty database of it. */
  public String newDatabase() throws SQLException {
    String name = "test_" + databases.incrementAndGet();
    try (Connection connection = PostgresServer.connect(address());
        Statement statement = connection.createStatement()) {
      int unused = statement.executeUpdate("CREATE DATABASE " + name);
    }
    return PostgresServer.address(server) + "/" + name;
  }

  /** Returns when it has ended. */
  public void stop(Stop how) throws IOException, InterruptedException {
    long pid = pid();
    int unused =
        new ProcessBuilder("kill", "-" + how.signal, String.valueOf(pid)).start().waitFor();
    ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
  }

  /** As if its machine were gone: connections stay, and nobody answers. */
  public void freeze() throws IOException, InterruptedException {
    signalAll("STOP");
  }

  /** The contrary. */
  public void thaw() throws IOException, InterruptedException {
    signalAll("CONT");
  }

  private void signalAll(String signal) throws IOException, InterruptedException {
    long pid = pid();
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal, String.valueOf(pid)));
    ProcessHandle.of(pid).stream()
        .flatMap(ProcessHandle::descendants)
        .forEach(process -> command.add(String.valueOf(process.pid())));
    int unused = new ProcessBuilder(command).start().waitFor();
  }

  private long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(directory.resolve("postmaster.pid")).getFirst());
  }

  /** Starts it at the same address, if it was stopped; returns when it takes connections. */
  public void startAgain() throws IOException {
    if (Files.exists(directory.resolve("postmaster.pid")) && ProcessHandle.of(pid()).isPresent()) {
      return;
    }
    int port = server.getPort();
    server.close(); // it has ended, and lets go of its directory
    server = builder().setPort(port).start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
