package yingda.encoder.onnx;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** The pieces a model knows by number. */
final class WordPieceVocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();

  /** What stands first in every wording, last, and for what is unknown. */
  final int begin;

  final int end;
  final int unknown;
  final int size;

  private WordPieceVocabulary(Path file, List<String> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      numbers.put(pieces.get(i).strip(), i);
    }
    size = pieces.size();
    begin = required(file, "[CLS]");
    end = required(file, "[SEP]");
    unknown = required(file, "[UNK]");
  }

  /**
   * @param file one piece a line, the first has number 0
   * @throws RejectedException INVALID if it is no vocabulary of a BERT model
   */
  static WordPieceVocabulary read(Path file) throws IOException {
    try {
      return new WordPieceVocabulary(file, Files.readAllLines(file));
    } catch (CharacterCodingException unreadable) {
      throw Refusal.invalid("vocabulary-not-utf-8").at(file);
    }
  }

  private int required(Path file, String piece) {
    Integer number = numbers.get(piece);
    if (number == null) {
      throw Refusal.invalid("piece-missing").with("piece", piece).at(file);
    }
    return number;
  }

  @Nullable Integer number(String piece) {
    return numbers.get(piece);
  }
}
