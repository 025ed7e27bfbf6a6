package yingda.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import yingda.http.Client;

/**
 * Several nodes over one store, each started again whenever it has ended, as an operating system
 * does. Safe for concurrent use.
 */
final class NodeGroup implements AutoCloseable {
  private final List<Node> nodes = new ArrayList<>();
  private final ExecutorService keepers = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean closed;

  /** One of them. */
  final class Node {
    private final List<String> arguments;
    private final Path log;
    private final int port;
    private @Nullable ServerProcess process;
    private volatile boolean answering;

    private Node(Path directory, String store, List<String> further) throws IOException {
      this.log = directory.resolveSibling(directory.getFileName() + ".log");
      try (ServerSocket free = new ServerSocket(0)) {
        this.port = free.getLocalPort();
      }
      arguments = new ArrayList<>(List.of("serve", "--data", directory.toString()));
      arguments.addAll(List.of("--store", store, "--port", String.valueOf(port)));
      arguments.addAll(further);
    }

    int port() {
      return port;
    }

    Client client() {
      return new Client(port);
    }

    /** Whether it has said that it answers, and lives. */
    boolean isAnswering() {
      return answering;
    }

    private void keep() {
      while (!closed) {
        try {
          ServerProcess started = begin();
          Client unused = started.client();
          answering = true;
          int unusedCode = started.await();
        } catch (IllegalStateException ended) {
          // before it answered: killed, or without its store
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
          return;
        } finally {
          answering = false;
        }
      }
    }

    private synchronized ServerProcess begin() throws IOException {
      ServerProcess started =
          ServerProcess.start(
              "256m", Redirect.appendTo(log.toFile()), arguments.toArray(String[]::new));
      process = started;
      if (closed) {
        started.close();
      }
      return started;
    }

    synchronized void kill() {
      answering = false;
      if (process != null) {
        process.close();
      }
    }
  }

  /** Starts so many nodes with directories of their own. */
  NodeGroup(int number, Path directory, String store, String... further) throws IOException {
    for (int i = 0; i < number; i++) {
      Path own = directory.resolve("node" + i);
      nodes.add(new Node(own, store, List.of(further)));
    }
    nodes.forEach(node -> keepers.execute(node::keep));
  }

  List<Node> nodes() {
    return nodes;
  }

  /** Whether one answers beside another. */
  boolean isAnsweringWithout(Node other) {
    return nodes.stream().anyMatch(node -> node != other && node.isAnswering());
  }

  boolean areAllAnswering() {
    return nodes.stream().allMatch(Node::isAnswering);
  }

  @Override
  public void close() {
    closed = true;
    for (Node node : nodes) {
      node.kill();
    }
    keepers.close();
  }
}
