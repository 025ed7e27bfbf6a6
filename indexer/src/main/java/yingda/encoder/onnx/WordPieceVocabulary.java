package yingda.encoder.onnx;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.json.Json;

/** The pieces a model knows by number. */
final class WordPieceVocabulary {
  private final Map<String, Integer> numbers;

  /** What stands first in every wording, last, and for what is unknown. */
  final int begin;

  final int end;
  final int unknown;
  final int size;

  private WordPieceVocabulary(InputPlace place, Map<String, Integer> numbers) {
    this.numbers = numbers;
    size = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    begin = required(place, "[CLS]");
    end = required(place, "[SEP]");
    unknown = required(place, "[UNK]");
  }

  /**
   * @param file {@code tokenizer.json}, or one piece a line, of which the first has number 0
   * @throws RejectedException INVALID if it is no vocabulary of a BERT model
   */
  static WordPieceVocabulary read(Path file) throws IOException {
    if (file.toString().endsWith(".json")) {
      return ofTokenizer(file.toString(), Files.readAllBytes(file));
    }
    try {
      return new WordPieceVocabulary(
          InputPlace.file(file.toString()), numbered(Files.readAllLines(file)));
    } catch (CharacterCodingException unreadable) {
      throw Refusal.invalid("vocabulary-not-utf-8").at(file);
    }
  }

  /** The same of a {@code tokenizer.json} in memory. */
  static WordPieceVocabulary ofTokenizer(String name, byte[] json) {
    TokenizerFile tokenizer = Json.readForeign(name, json, TokenizerFile.class);
    return new WordPieceVocabulary(InputPlace.file(name), tokenizer.model().vocab());
  }

  private static Map<String, Integer> numbered(List<String> pieces) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i).strip(), i);
    }
    return numbers;
  }

  private int required(InputPlace place, String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw Refusal.invalid("piece-missing").with("piece", piece).at(place);
    }
    return number;
  }

  @Nullable Integer number(String piece) {
    return numbers.get(piece);
  }
}
