package yingda.encoder.onnx;

import java.util.Map;

/** A {@code tokenizer.json} of Hugging Face's tokenizers, as far as it matters. */
record TokenizerFile(Model model) {
  /**
   * @param vocab numbers by piece
   */
  record Model(Map<String, Integer> vocab) {}
}
