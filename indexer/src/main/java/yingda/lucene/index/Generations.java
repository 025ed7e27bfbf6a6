package yingda.lucene.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sub-folders of an index folder, one for each rebuild. The file {@code CURRENT} names the one
 * in use; it is replaced in one step, so a killed process leaves the old one or the new one.
 */
public final class Generations {
  private static final String CURRENT = "CURRENT";
  private static final String PREFIX = "generation-";
  private static final Pattern NAME = Pattern.compile(PREFIX + "[1-9][0-9]{0,17}");

  private final Path folder;

  /** The highest number that was ever in use here: its files may be open though they are gone. */
  private long highest;

  public Generations(Path folder) {
    this.folder = folder;
  }

  /** The one in use; it need not exist yet. A damaged {@code CURRENT} counts as none. */
  public Path current() throws IOException {
    Path file = folder.resolve(CURRENT);
    String name = Files.exists(file) ? Files.readString(file, ISO_8859_1).strip() : "";
    Path current = folder.resolve(NAME.matcher(name).matches() ? name : PREFIX + 1);
    highest = Math.max(highest, number(current));
    return current;
  }

  /** One that is not there yet. */
  public Path next() throws IOException {
    highest = Math.max(highest, number(current()));
    for (Path generation : all()) {
      highest = Math.max(highest, number(generation));
    }
    highest++;
    return folder.resolve(PREFIX + highest);
  }

  public void use(Path generation) throws IOException {
    Path draft = folder.resolve(CURRENT + ".new");
    Files.writeString(draft, generation.getFileName().toString());
    Files.move(draft, folder.resolve(CURRENT), REPLACE_EXISTING, ATOMIC_MOVE);
  }

  /** Removes what a rebuild left behind, whether it was finished or not. */
  public void removeUnused() throws IOException {
    Path current = current();
    for (Path generation : all()) {
      if (!generation.equals(current)) {
        remove(generation);
      }
    }
  }

  public boolean isEmpty() throws IOException {
    return all().isEmpty();
  }

  private List<Path> all() throws IOException {
    Files.createDirectories(folder); // it may have been deleted meanwhile
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(path -> NAME.matcher(path.getFileName().toString()).matches())
          .toList();
    }
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring(PREFIX.length()));
  }

  /** With all that is in it. */
  static void remove(Path generation) throws IOException {
    try (Stream<Path> files = Files.walk(generation)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
