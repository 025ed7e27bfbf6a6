package yingda.encoder.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a Protocol Buffers message, as far as a small ONNX model needs it. */
final class Message {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  Message number(int field, long value) {
    varint(field << 3);
    varint(value);
    return this;
  }

  Message text(int field, String value) {
    return bytes(field, value.getBytes(StandardCharsets.UTF_8));
  }

  Message message(int field, Message value) {
    return bytes(field, value.toBytes());
  }

  /** In little-endian order, as {@code raw_data} of a tensor wants them. */
  Message floats(int field, float[] values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Float.BYTES);
    raw.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
    return bytes(field, raw.array());
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private Message bytes(int field, byte[] value) {
    varint((field << 3) | 2);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  private void varint(long value) {
    long rest = value;
    while (rest >= 0x80) {
      bytes.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
