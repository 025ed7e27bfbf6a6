package yingda.encoder.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence encoder of a few bytes: it looks each piece up in a table, and may take the mean. The
 * numbers of the fields are those of {@code onnx.proto3}.
 */
final class TinyModel {
  static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "怎", "么", "退", "货", "x", "##100");

  private static final int FLOAT = 1;
  private static final int LONG = 7;

  private final float[][] table;
  private final List<String> inputs = new ArrayList<>(List.of("input_ids"));
  private String output = "last_hidden_state";
  private boolean pools;

  /**
   * @param table a vector for each piece
   */
  TinyModel(float[][] table) {
    this.table = table;
  }

  /** The vector of piece {@code i} has a 1 at {@code i}, so that a mean tells what it is of. */
  static TinyModel ofUnitVectors() {
    float[][] table = new float[VOCABULARY.size()][VOCABULARY.size()];
    for (int i = 0; i < table.length; i++) {
      table[i][i] = 1;
    }
    return new TinyModel(table);
  }

  TinyModel alsoWith(String... declared) {
    inputs.addAll(List.of(declared));
    return this;
  }

  TinyModel answering(String name) {
    output = name;
    return this;
  }

  TinyModel pooling() {
    pools = true;
    return answering("sentence_embedding");
  }

  OnnxSettings writeTo(Path directory) throws IOException {
    Files.write(directory.resolve("model.onnx"), model().toBytes());
    Files.write(directory.resolve("vocab.txt"), VOCABULARY);
    return new OnnxSettings(directory);
  }

  private Message model() {
    return new Message()
        .number(1, 8) // ir_version
        .message(7, graph())
        .message(8, new Message().number(2, 13)); // opset_import
  }

  private Message graph() {
    Message graph = new Message().text(2, "tiny").message(5, tableTensor());
    graph.message(1, node("Gather", List.of("table", "input_ids"), pools ? "rows" : output));
    if (pools) {
      graph.message(1, mean());
    }
    inputs.forEach(name -> graph.message(11, value(name, LONG, 2)));
    return graph.message(12, value(output, FLOAT, pools ? 2 : 3));
  }

  private Message tableTensor() {
    int width = table[0].length;
    float[] values = new float[table.length * width];
    for (int i = 0; i < table.length; i++) {
      System.arraycopy(table[i], 0, values, i * width, width);
    }
    return new Message()
        .number(1, table.length)
        .number(1, width)
        .number(2, FLOAT)
        .text(8, "table")
        .floats(9, values);
  }

  private Message mean() {
    Message axes = new Message().text(1, "axes").number(8, 1).number(20, 7);
    Message keepDimensions = new Message().text(1, "keepdims").number(3, 0).number(20, 2);
    return node("ReduceMean", List.of("rows"), output).message(5, axes).message(5, keepDimensions);
  }

  private static Message node(String operator, List<String> inputs, String output) {
    Message node = new Message();
    inputs.forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, operator);
  }

  /** A tensor whose dimensions are open. */
  private static Message value(String name, int type, int rank) {
    Message shape = new Message();
    for (int i = 0; i < rank; i++) {
      shape.message(1, new Message().text(2, name + i));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }
}
