package yingda.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import yingda.checks.CheckWords;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.RejectedException.Reason;
import yingda.evaluation.GoldenFolder;
import yingda.knowledge.DataDirectory;
import yingda.lexicon.AntonymFile;
import yingda.lexicon.HandoverWords;
import yingda.lexicon.HealthWeights;
import yingda.lexicon.QuestionWords;
import yingda.lexicon.UsageRules;
import yingda.text.Fingerprint;

/**
 * The lexicon and the golden questions as texts. Immutable.
 *
 * @param texts by name, such as {@code lexicon/words.txt} or {@code golden/faq.tsv}
 */
public record TuningFiles(SortedMap<String, String> texts) {
  private static final Pattern NAME =
      Pattern.compile(
          "lexicon/(words|synonyms|antonyms|uncertain|stiff|complaint|crisis|health|rules|kinds|signals)"
              + "\\.txt|golden/"
              + GoldenFolder.TABLE);

  /** What texts and questions go through. */
  private static final List<String> INDEXED =
      List.of("lexicon/words.txt", "lexicon/synonyms.txt", "lexicon/antonyms.txt");

  private static final int LONGEST = 1_000_000;

  /**
   * @throws RejectedException if one is no such file, or too long
   */
  public TuningFiles {
    texts.forEach(TuningFiles::check);
  }

  private static void check(String name, String text) {
    if (!NAME.matcher(name).matches()) {
      throw Refusal.invalid("not-a-tuning-file").with("value", name).at("files");
    }
    if (text.length() > LONGEST) {
      throw Refusal.of(Reason.TOO_LARGE, "too-long")
          .with("length", text.length())
          .with("limit", LONGEST)
          .at(InputPlace.file(name));
    }
  }

  /** Those in use. */
  static TuningFiles in(DataDirectory directory) {
    SortedMap<String, String> texts = new TreeMap<>();
    directory.lexicon().files().texts().forEach((name, text) -> texts.put("lexicon/" + name, text));
    new GoldenFolder(directory.golden())
        .files()
        .texts()
        .forEach((name, text) -> texts.put("golden/" + name, text));
    return new TuningFiles(texts);
  }

  /** These, with those that come with the program where there are none. */
  TuningFiles withShipped() {
    SortedMap<String, String> all = new TreeMap<>(texts);
    CheckWords.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    AntonymFile.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    HandoverWords.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    HealthWeights.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    UsageRules.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    QuestionWords.shippedFiles().forEach((name, text) -> all.putIfAbsent("lexicon/" + name, text));
    return new TuningFiles(all);
  }

  /** Whether an index written with the others would be another. */
  boolean indexDiffersFrom(TuningFiles others) {
    return INDEXED.stream()
        .anyMatch(name -> !Objects.equals(texts.get(name), others.texts.get(name)));
  }

  /** These, with some in another wording. */
  TuningFiles with(Map<String, String> others) {
    SortedMap<String, String> all = new TreeMap<>(texts);
    all.putAll(others);
    return new TuningFiles(all);
  }

  /** Those of the others that say something else than these. */
  SortedMap<String, String> differing(TuningFiles others) {
    SortedMap<String, String> differing = new TreeMap<>(others.texts);
    differing.entrySet().removeIf(other -> other.getValue().equals(texts.get(other.getKey())));
    return differing;
  }

  /** Changes whenever a file does. */
  public String fingerprint() {
    List<String> lines = new ArrayList<>();
    texts.forEach((name, text) -> lines.addAll(List.of(name, text)));
    return Fingerprint.of(lines);
  }

  /** Lays them into an empty directory, unchecked. */
  void layInto(Path directory) {
    try {
      for (Map.Entry<String, String> file : texts.entrySet()) {
        Path path = directory.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't write to " + directory, e);
    }
  }
}
