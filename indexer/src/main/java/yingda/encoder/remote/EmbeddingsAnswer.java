package yingda.encoder.remote;

import java.util.Comparator;
import java.util.List;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * What the endpoint answers, as JSON, as far as it matters.
 *
 * @param data in any order
 */
record EmbeddingsAnswer(List<Embedding> data) {
  /**
   * @param index of the wording in the request, from 0
   */
  record Embedding(int index, List<Float> embedding) {
    private float[] vector() {
      float[] vector = new float[embedding.size()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = embedding.get(i);
      }
      return vector;
    }
  }

  /**
   * @return in the order of the request
   * @throws RejectedException INVALID if there is not one for each wording
   */
  List<float[]> vectors(int wordings) {
    List<Embedding> sorted =
        data.stream().sorted(Comparator.comparingInt(Embedding::index)).toList();
    for (int i = 0; i < Math.max(wordings, sorted.size()); i++) {
      if (i >= Math.min(wordings, sorted.size()) || sorted.get(i).index() != i) {
        throw Refusal.invalid("embeddings-missing").at("data");
      }
    }
    return sorted.stream().map(Embedding::vector).toList();
  }
}
