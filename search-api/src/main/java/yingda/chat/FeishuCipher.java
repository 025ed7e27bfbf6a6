package yingda.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What Feishu signs and encrypts by the key of an app. Safe for concurrent use. */
final class FeishuCipher {
  private static final int VECTOR = 16;

  private final AppSecret key;

  /**
   * @param key the Encrypt Key of the app
   */
  FeishuCipher(AppSecret key) {
    this.key = key;
  }

  /** Whether a call was sent by who knows the key. */
  boolean isSigned(String timestamp, String nonce, String signature, byte[] body) {
    MessageDigest digest = sha256();
    digest.update((timestamp + nonce + key.text()).getBytes(UTF_8));
    String expected = HexFormat.of().formatHex(digest.digest(body));
    return MessageDigest.isEqual(expected.getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  /**
   * The words of what was encrypted.
   *
   * @throws GeneralSecurityException if it was not by this key
   */
  byte[] decrypt(String encrypted) throws GeneralSecurityException {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(encrypted);
    } catch (IllegalArgumentException noBase64) {
      throw new GeneralSecurityException(noBase64);
    }
    if (bytes.length <= VECTOR) {
      throw new GeneralSecurityException("too short");
    }
    byte[] secret = sha256().digest(key.text().getBytes(UTF_8));
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(secret, "AES"),
        new IvParameterSpec(Arrays.copyOf(bytes, VECTOR)));
    return cipher.doFinal(bytes, VECTOR, bytes.length - VECTOR);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
