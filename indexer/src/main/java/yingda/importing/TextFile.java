package yingda.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.files.FileSignature;

/**
 * Opens a text file in the encoding it is written in: UTF-8 with or without BOM, GB18030, or UTF-16
 * with its BOM, which is what Excel calls Unicode text.
 */
public final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TextFile() {}

  /** The whole text, with line breaks as {@code \n}. */
  static String read(SourceFile file) throws IOException {
    try (BufferedReader reader = open(file)) {
      return withPlainBreaks(reader.readAllAsString());
    }
  }

  public static String withPlainBreaks(String text) {
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
    FileSignature.of(file.path()).refuseAsText(file.path());
    if (isMarkedAsUtf16(file)) {
      if (EncodingScan.of(file.path(), StandardCharsets.UTF_16).isClean()) {
        return StandardCharsets.UTF_16;
      }
      throw Refusal.invalid("not-utf-16").at(file.whole());
    }
    EncodingScan utf8 = EncodingScan.of(file.path(), StandardCharsets.UTF_8);
    if (utf8.isClean()) {
      return StandardCharsets.UTF_8;
    }
    // Damaged UTF-8 often is valid, if meaningless, GB18030; GB18030 hardly ever is mostly UTF-8.
    if (utf8.wide() <= utf8.errors() && EncodingScan.of(file.path(), GB18030).isClean()) {
      return GB18030;
    }
    throw Refusal.invalid("unknown-encoding").with("offset", utf8.firstError()).at(file.whole());
  }

  private static boolean isMarkedAsUtf16(SourceFile file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file.path())) {
      int first = bytes.read();
      int second = bytes.read();
      return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }
  }
}
