package yingda.lucene.index;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.encoder.Encoder;
import yingda.text.Analysis;

/**
 * Where the wordings and texts of some editions point, asked for together: an encoder is quicker
 * with many at once.
 */
public final class EncodedWordings {
  private final Map<String, QuantizedVector> learned;
  private final Map<String, QuantizedVector> pretrained;

  /** Texts that were not told at once. */
  private final Set<String> missing;

  private EncodedWordings(
      Map<String, float[]> learned, Map<String, float[]> pretrained, Set<String> missing) {
    this.learned = quantized(learned);
    this.pretrained = quantized(pretrained);
    this.missing = missing;
  }

  /** What is to be encoded, each once. */
  static final class Texts {
    private final Set<String> wordings = new LinkedHashSet<>();
    private final Set<String> read = new LinkedHashSet<>();

    /**
     * @param windows of the answer, for the pretrained encoder
     */
    void add(yingda.document.Document document, Entry entry, List<String> windows) {
      wordings.add(entry.question());
      wordings.addAll(entry.similar());
      read.add(TextWindows.question(document, entry));
      read.addAll(entry.similar());
      read.addAll(windows);
    }
  }

  /** Of those that are told at once; none by an encoder that is not there. */
  static EncodedWordings known(Texts texts, Analysis analysis) {
    Map<String, float[]> pretrained = known(texts.read, analysis.pretrained());
    Set<String> missing = new HashSet<>();
    if (analysis.pretrained() != null) {
      missing.addAll(texts.read);
      missing.removeAll(pretrained.keySet());
    }
    return new EncodedWordings(known(texts.wordings, analysis.encoder()), pretrained, missing);
  }

  private static Map<String, float[]> known(Set<String> texts, @Nullable Encoder encoder) {
    return encoder == null ? Map.of() : encoder.encodeKnown(texts);
  }

  /** Has the pretrained encoder tell all of them, however long it takes. */
  static void tell(Texts texts, Analysis analysis) {
    Encoder pretrained = analysis.pretrained();
    if (pretrained != null) {
      List<float[]> unused = pretrained.encodeAll(List.copyOf(texts.read));
    }
  }

  private static Map<String, QuantizedVector> quantized(Map<String, float[]> directions) {
    Map<String, QuantizedVector> meanings = new HashMap<>();
    directions.forEach(
        (text, direction) -> {
          QuantizedVector meaning = QuantizedVector.of(direction);
          if (meaning != null) {
            meanings.put(text, meaning);
          }
        });
    return meanings;
  }

  /** Whether a text has still to be told by the pretrained encoder. */
  boolean isMissing(String text) {
    return missing.contains(text);
  }

  /** Null if a wording points nowhere. */
  @Nullable QuantizedVector learned(String wording) {
    return learned.get(wording);
  }

  /** The same of a text, by the pretrained encoder. */
  @Nullable QuantizedVector pretrained(String text) {
    return pretrained.get(text);
  }
}
