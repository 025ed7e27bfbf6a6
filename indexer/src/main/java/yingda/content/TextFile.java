package yingda.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import yingda.document.RejectedException;

/** Opens a text file in the encoding it is written in: UTF-8 with or without BOM, or GB18030. */
final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TextFile() {}

  /** The whole text, with line breaks as {@code \n}. */
  static String read(SourceFile file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return withPlainBreaks(reader.readAllAsString());
    }
  }

  static String withPlainBreaks(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /**
   * @throws RejectedException if it is in neither encoding
   */
  static BufferedReader open(SourceFile file) throws IOException {
    Charset charset = charsetOf(file);
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file.path()), charset.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset charsetOf(SourceFile file) throws IOException {
    EncodingScan utf8 = EncodingScan.of(file.path(), StandardCharsets.UTF_8);
    if (utf8.isClean()) {
      return StandardCharsets.UTF_8;
    }
    // Damaged UTF-8 often is valid, if meaningless, GB18030; GB18030 hardly ever is mostly UTF-8.
    if (utf8.wide() <= utf8.errors() && EncodingScan.of(file.path(), GB18030).isClean()) {
      return GB18030;
    }
    throw RejectedException.invalid(
        file.place(),
        "byte "
            + utf8.firstError()
            + " fits neither UTF-8 nor GB18030, save the file again as UTF-8");
  }
}
