package yingda.encoder.learned;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Pairs in a text file, one a line: 1 (the same) or 0 (not), a tab, a wording, a tab, another. */
public final class PairFile {
  private PairFile() {}

  /**
   * @throws RejectedException naming the line that is no pair
   */
  public static List<Pair> read(Path file) {
    List<Pair> pairs = new ArrayList<>();
    for (String line : lines(file)) {
      pairs.add(pair(file.getFileName() + ":" + (pairs.size() + 1), line));
    }
    return pairs;
  }

  /** Puts pairs, whose wordings hold neither tab nor line break, in the place of the file. */
  public static void write(Path file, Collection<Pair> pairs) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = file.resolveSibling(file.getFileName() + ".new");
      Files.write(draft, pairs.stream().map(PairFile::line).toList());
      Files.move(draft, file, REPLACE_EXISTING, ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("can't write the pairs " + file, e);
    }
  }

  private static String line(Pair pair) {
    return (pair.same() ? "1" : "0") + "\t" + pair.one() + "\t" + pair.other();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw Refusal.invalid("not-utf-8").at(file);
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.invalid("unreadable-pairs").with("reason", e.getMessage()).at(file);
    }
  }

  private static Pair pair(String place, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || !(columns[0].equals("0") || columns[0].equals("1"))) {
      throw Refusal.invalid("not-a-pair").with("value", line).at(place);
    }
    return new Pair(columns[1], columns[2], columns[0].equals("1"));
  }
}
