package yingda.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yingda.access.AccessKey;
import yingda.access.AccessStore;
import yingda.document.DocumentStore;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.document.UnavailableException;
import yingda.files.TemporaryDirectory;
import yingda.sql.StoreAsItIs;

/**
 * What is wrong with a data directory. Nothing in it is changed. Belongs to one thread.
 *
 * <pre>{@code
 * Diagnosis.of(new DataDirectory(Path.of("data")), Instant.now()).faults()
 * // data/index: is not of this store, start the service or run reindex
 * }</pre>
 */
public final class Diagnosis {
  /** Below this, in bytes, an import of some files or a rebuilt index may fill the disk. */
  private static final long LEAST_FREE = 256L << 20;

  private static final int MEGABYTE = 20;

  private final DataDirectory directory;
  private final Instant now;
  private final List<RejectedException> faults = new ArrayList<>();
  private final List<Term> remarks = new ArrayList<>();

  private Diagnosis(DataDirectory directory, Instant now) {
    this.directory = directory;
    this.now = now;
  }

  /**
   * Looks at all of it, which takes as long as reading the store does.
   *
   * @param now by which keys are expired
   */
  public static Diagnosis of(DataDirectory directory, Instant now) {
    Diagnosis diagnosis = new Diagnosis(directory, now);
    if (diagnosis.isThere()) {
      diagnosis.check(diagnosis::rights);
      diagnosis.check(diagnosis::space);
      diagnosis.check(directory.lexicon()::check);
      diagnosis.check(directory.model()::checkEndpoint);
      diagnosis.check(diagnosis::store);
    }
    return diagnosis;
  }

  /** What is wrong, and how to mend it. */
  public List<RejectedException> faults() {
    return List.copyOf(faults);
  }

  /** What is worth knowing, and not wrong. */
  public List<Term> remarks() {
    return List.copyOf(remarks);
  }

  private void check(Runnable check) {
    try {
      check.run();
    } catch (RejectedException e) {
      faults.addAll(e.all());
    } catch (UnavailableException e) {
      faults.add(e.failure());
    } catch (UncheckedIOException e) {
      faults.add(
          Refusal.invalid("directory-unreadable")
              .with("problem", String.valueOf(e.getCause()))
              .at(directory.path()));
    }
  }

  private boolean isThere() {
    check(this::kind);
    return faults.isEmpty();
  }

  private void kind() {
    Path path = directory.path();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw Refusal.invalid("data-is-file").at(path);
    }
    if (directory.isHalfRestored()) {
      throw Refusal.invalid("restore-unfinished").at(path);
    }
    directory.refuseIfStoreIsLost();
    directory.refuseIfNotBegun();
  }

  private void rights() {
    List<Path> used =
        directory.server() == null
            ? List.of(directory.path(), directory.database(), directory.index())
            : List.of(directory.path(), directory.index());
    for (Path path : used) {
      if (Files.exists(path) && !(Files.isReadable(path) && Files.isWritable(path))) {
        throw Refusal.invalid("store-forbidden").at(path);
      }
    }
  }

  private void space() {
    try {
      long free = Files.getFileStore(directory.path()).getUsableSpace();
      if (free < LEAST_FREE) {
        throw Refusal.invalid("disk-nearly-full")
            .with("free", free >> MEGABYTE)
            .with("least", LEAST_FREE >> MEGABYTE)
            .at(directory.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't ask for the space of " + directory.path(), e);
    }
  }

  /** Whether another process has it open. */
  public boolean isInUse() {
    return Backends.isOpen(directory);
  }

  private void store() {
    if (directory.server() != null) {
      onServer();
      return;
    }
    boolean isInUse = isInUse();
    if (!isInUse && !Backends.hasLog(directory)) {
      store(directory, true);
      return;
    }
    remarks.add(Term.of(isInUse ? "directory-in-use" : "store-not-closed"));
    try (TemporaryDirectory temporary = TemporaryDirectory.create()) {
      store(isInUse ? copied(directory, temporary) : closed(temporary), !isInUse);
    } catch (UnavailableException damaged) {
      throw damaged.failure().moved(this::original);
    } catch (IOException e) {
      throw Refusal.invalid("store-not-copied")
          .with("problem", String.valueOf(e.getMessage()))
          .at(directory.database());
    }
  }

  /** What is wrong with a copy is wrong with what it is of. */
  private InputPlace original(InputPlace copy) {
    Path store = directory.database();
    return String.valueOf(copy.file()).endsWith(String.valueOf(store.getFileName()))
        ? InputPlace.file(store.toString())
        : copy;
  }

  /** The store as it is at this moment, whoever writes it. */
  private static DataDirectory copied(DataDirectory from, TemporaryDirectory temporary)
      throws IOException {
    DataDirectory copy = new DataDirectory(temporary.path().resolve("copy"));
    Files.createDirectories(copy.path());
    Backends.copy(from.database(), copy.database());
    return copy;
  }

  /** The store as the next program will find it: the last changes stand in its log. */
  private DataDirectory closed(TemporaryDirectory temporary) throws IOException {
    DataDirectory left = new DataDirectory(temporary.path().resolve("left"));
    Files.createDirectories(left.path());
    Path store = directory.database();
    String log = store.getFileName() + "-wal";
    Files.copy(store, left.database());
    Files.copy(store.resolveSibling(log), left.path().resolve(log));
    return copied(left, temporary);
  }

  /**
   * @param withIndex whether the index beside it rests, too
   */
  private void store(DataDirectory read, boolean withIndex) {
    try (StoreAsItIs opened = Backends.asItIs(read)) {
      opened.inspect();
      if (!opened.isCurrent()) {
        remarks.add(Term.of("store-older"));
        return;
      }
      keysAndIndex(opened.keys(), opened.store(), withIndex);
    }
  }

  private void onServer() {
    try (DocumentStore store = directory.readStore(Clock.systemUTC());
        AccessStore access = directory.openAccess()) {
      store.inspect();
      keysAndIndex(access.keys(), store, !isInUse());
    }
  }

  private void keysAndIndex(List<AccessKey> keys, DocumentStore store, boolean withIndex) {
    keys.stream().filter(this::isExpired).map(Diagnosis::remark).forEach(remarks::add);
    if (withIndex && !Backends.isIndexOf(directory, store)) {
      throw Refusal.invalid("foreign-index").at(directory.index());
    }
  }

  private boolean isExpired(AccessKey key) {
    Instant expires = key.state().expires();
    return expires != null && !expires.isAfter(now) && key.state().revoked() == null;
  }

  private static Term remark(AccessKey key) {
    return Term.of("key-expired", key.id()).with("name", key.grant().name());
  }
}
