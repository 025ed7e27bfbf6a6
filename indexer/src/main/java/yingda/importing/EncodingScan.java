package yingda.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Path;

/**
 * How well the bytes of a file fit an encoding.
 *
 * @param firstError offset of the first byte that does not fit, -1 if all do
 * @param errors how many places do not fit
 * @param wide how many characters from U+0800 on were decoded, such as Han characters
 */
record EncodingScan(long firstError, long errors, long wide) {
  private static final int BUFFER = 1 << 16;

  boolean isClean() {
    return errors == 0;
  }

  /** Reads the file once, in constant memory. */
  static EncodingScan of(Path path, Charset charset) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      return scan(channel, charset.newDecoder());
    }
  }

  private static EncodingScan scan(FileChannel channel, CharsetDecoder decoder) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    EncodingScan scan = new EncodingScan(-1, 0, 0);
    long passed = 0;
    boolean end = false;
    while (!end) {
      end = channel.read(bytes) < 0;
      bytes.flip();
      CoderResult result;
      do {
        result = decoder.decode(bytes, characters, end);
        scan = scan.plus(result, passed + bytes.position(), characters.flip());
        characters.clear();
        if (result.isError()) {
          bytes.position(bytes.position() + result.length());
        }
      } while (!result.isUnderflow());
      passed += bytes.position();
      bytes.compact();
    }
    return scan;
  }

  private EncodingScan plus(CoderResult result, long offset, CharBuffer decoded) {
    long more = wide + decoded.chars().filter(character -> character >= 0x800).count();
    return result.isError()
        ? new EncodingScan(errors == 0 ? offset : firstError, errors + 1, more)
        : new EncodingScan(firstError, errors, more);
  }
}
