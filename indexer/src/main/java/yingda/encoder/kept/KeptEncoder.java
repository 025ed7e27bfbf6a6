package yingda.encoder.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.encoder.Encoder;
import yingda.encoder.KeptVectors;
import yingda.encoder.SimilarityFloor;
import yingda.encoder.VectorBytes;

/** An encoder that is asked once for each text. Closes what it stands for. */
public final class KeptEncoder implements Encoder {
  /** 4 MB of vectors at most. */
  private static final int MOST_RECENT = 2_000;

  private final Encoder encoder;
  private final @Nullable KeptVectors kept;
  private final Cache<String, float[]> recent =
      Caffeine.newBuilder().maximumSize(MOST_RECENT).build();

  /**
   * @param kept null where only questions are asked, which nobody keeps
   */
  public KeptEncoder(Encoder encoder, @Nullable KeptVectors kept) {
    this.encoder = encoder;
    this.kept = kept;
  }

  @Override
  public int dimensions() {
    return encoder.dimensions();
  }

  /** {@inheritDoc} A question: asked by one part of a search after the other, and often again. */
  @Override
  public float[] encode(String wording) {
    return recent.get(wording, encoder::encode).clone();
  }

  /** {@inheritDoc} Texts: only those that are not kept are encoded. */
  @Override
  public List<float[]> encodeAll(List<String> wordings) {
    if (kept == null) {
      return encoder.encodeAll(wordings);
    }
    Map<String, byte[]> known = new HashMap<>(kept.find(fingerprint(), wordings));
    List<String> missing = new ArrayList<>(new LinkedHashSet<>(wordings));
    missing.removeIf(known::containsKey);
    List<float[]> encoded = encoder.encodeAll(missing);
    Map<String, byte[]> found = new HashMap<>();
    for (int i = 0; i < missing.size(); i++) {
      found.put(missing.get(i), VectorBytes.of(encoded.get(i)));
    }
    kept.keep(fingerprint(), found);
    known.putAll(found);
    return wordings.stream().map(known::get).map(VectorBytes::read).toList();
  }

  /** {@inheritDoc} Those that are kept. */
  @Override
  public Map<String, float[]> encodeKnown(Collection<String> wordings) {
    if (kept == null) {
      return Encoder.super.encodeKnown(wordings);
    }
    Map<String, float[]> known = new HashMap<>();
    kept.find(fingerprint(), wordings)
        .forEach((text, direction) -> known.put(text, VectorBytes.read(direction)));
    return known;
  }

  @Override
  public double familiarity(String question) {
    return encoder.familiarity(question);
  }

  @Override
  public SimilarityFloor similarityFloor() {
    return encoder.similarityFloor();
  }

  @Override
  public String fingerprint() {
    return encoder.fingerprint();
  }

  @Override
  public void close() {
    encoder.close();
    if (kept != null) {
      kept.close();
    }
  }
}
