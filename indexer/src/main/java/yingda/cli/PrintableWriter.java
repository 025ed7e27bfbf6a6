package yingda.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Shows control characters instead of sending them to a terminal, which would obey: a title may
 * come from anywhere. For one thread.
 */
public final class PrintableWriter extends FilterWriter {
  /** What moves on to other text, and nothing else. */
  private static final String KEPT = "\n\r\t";

  /** The last of what Unicode calls C1. */
  private static final int LAST_CONTROL = 0x9F;

  public PrintableWriter(Writer out) {
    super(out);
  }

  /** The text as it may be shown: {@code \\x1B} for the character that begins a command. */
  public static String printable(String text) {
    if (text.chars().noneMatch(PrintableWriter::isCommand)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.chars()
        .forEach(
            one -> {
              if (isCommand(one)) {
                shown.append(String.format("\\x%02X", one));
              } else {
                shown.append((char) one);
              }
            });
    return shown.toString();
  }

  private static boolean isCommand(int character) {
    return character <= LAST_CONTROL
        && Character.isISOControl(character)
        && KEPT.indexOf(character) < 0;
  }

  @Override
  public void write(int character) throws IOException {
    write(Character.toString(character));
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    write(new String(text, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    out.write(printable(text.substring(offset, offset + length)));
  }
}
