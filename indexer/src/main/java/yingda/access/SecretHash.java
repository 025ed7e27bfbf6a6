package yingda.access;

import java.util.HexFormat;

/**
 * The hash of a {@link Secret}, from which nobody learns it.
 *
 * @param hex its bytes
 */
public record SecretHash(String hex) {
  static SecretHash of(byte[] bytes) {
    return new SecretHash(HexFormat.of().formatHex(bytes));
  }
}
