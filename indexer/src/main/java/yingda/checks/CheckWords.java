package yingda.checks;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import yingda.text.PhraseFile;

/**
 * The phrases that two rules look for.
 *
 * @param uncertain leave open whether an answer is right
 * @param stiff blame the customer or hide behind rules
 */
public record CheckWords(List<String> uncertain, List<String> stiff) {
  private static final String UNCERTAIN = "uncertain.txt";
  private static final String STIFF = "stiff.txt";

  public CheckWords {
    uncertain = List.copyOf(uncertain);
    stiff = List.copyOf(stiff);
  }

  /** Those that come with the program. */
  public static CheckWords shipped() {
    return new CheckWords(file(UNCERTAIN).phrases(), file(STIFF).phrases());
  }

  /** The same with other phrases where there are some, even if that is none. */
  public CheckWords with(Optional<List<String>> otherUncertain, Optional<List<String>> otherStiff) {
    return new CheckWords(otherUncertain.orElse(uncertain), otherStiff.orElse(stiff));
  }

  /** The files they come in, as texts by name: a phrase a line, {@code #} begins a comment. */
  public static SortedMap<String, String> shippedFiles() {
    SortedMap<String, String> files = new TreeMap<>();
    List.of(UNCERTAIN, STIFF).forEach(name -> files.put(name, file(name).text()));
    return files;
  }

  private static PhraseFile file(String name) {
    return PhraseFile.beside(CheckWords.class, name);
  }
}
