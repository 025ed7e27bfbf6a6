package yingda.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yingda.access.AccessKey;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;
import yingda.document.UnavailableException;
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
    if (Files.exists(directory.unfinished())) {
      throw Refusal.invalid("restore-unfinished").at(path);
    }
    directory.refuseIfStoreIsLost();
    if (!Files.exists(directory.database())) {
      throw Refusal.invalid("no-knowledge-base").with("path", path).at("--data");
    }
  }

  private void rights() {
    for (Path path : List.of(directory.path(), directory.database(), directory.index())) {
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

  private void store() {
    if (Backends.isOpen(directory)) {
      remarks.add(Term.of("directory-in-use"));
      return;
    }
    if (Backends.hasLog(directory)) {
      remarks.add(Term.of("store-not-closed"));
      return;
    }
    try (StoreAsItIs opened = Backends.asItIs(directory)) {
      opened.inspect();
      if (!opened.isCurrent()) {
        remarks.add(Term.of("store-older"));
        return;
      }
      opened.keys().stream().filter(this::isExpired).map(Diagnosis::remark).forEach(remarks::add);
      if (!Backends.isIndexOf(directory, opened.store())) {
        throw Refusal.invalid("foreign-index").at(directory.index());
      }
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
