package yingda.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Names contents by SHA-256, which every Java platform has. */
public final class Sha256 {
  private Sha256() {}

  /** The 32 bytes of the hash. */
  public static byte[] of(byte[] content) {
    return digest().digest(content);
  }

  /** One that takes content in parts; belongs to one thread. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
