package yingda.knowledge;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.document.UnavailableException;
import yingda.files.TemporaryDirectory;

/**
 * Moves a knowledge base from files to a server and back: documents with their history, the log,
 * what was asked, keys, the audit and webhooks, all as they are. Words, golden questions and models
 * are files of the data directory on either, and stay there.
 */
public final class StoreCopying {
  /** The documents last: where they are, the rest is. */
  private static final List<String> FILES =
      List.of("vectors.db", "webhooks.db", "usage.db", "yingda.db");

  private StoreCopying() {}

  /**
   * Copies what is kept in one place to another that has nothing yet. What is written to the first
   * meanwhile may be left out.
   *
   * @return how many rows each table has
   * @throws RejectedException INVALID if there is nothing in the first, IN_USE if there is
   *     something in the second
   * @throws UnavailableException if one of them can't be read or written; then the second has no
   *     documents
   */
  public static Map<String, Long> run(DataDirectory from, DataDirectory to) throws IOException {
    from.refuseIfNotBegun();
    if (to.server() != null) {
      return Backends.transfer(from, to);
    }
    for (String name : FILES) {
      if (Files.exists(to.path().resolve(name))) {
        throw Refusal.of(Reason.IN_USE, "copy-not-empty").at(to.path().resolve(name));
      }
    }
    Path beside = to.path().resolve(".copying");
    TemporaryDirectory.delete(beside);
    Files.createDirectories(beside);
    try {
      Map<String, Long> rows = Backends.transfer(from, new DataDirectory(beside));
      for (String name : FILES) {
        Files.move(beside.resolve(name), to.path().resolve(name), ATOMIC_MOVE);
      }
      return rows;
    } finally {
      TemporaryDirectory.deleteQuietly(beside);
    }
  }
}
