package yingda.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Optional;
import java.util.regex.Pattern;
import yingda.document.Sha256;

/**
 * What only its holder knows: 32 random bytes, as text. So many cannot be guessed, which is why
 * their plain hash is kept and none that is made slowly.
 */
public record Secret(String text) {
  /** Tells programs that look for leaked secrets what it is. */
  private static final String PREFIX = "yk_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

  /** A new one. */
  public static Secret random() {
    return new Secret(PREFIX + RandomToken.next());
  }

  /** What somebody sent, empty if it can be none. */
  public static Optional<Secret> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
  }

  /** By which it is known again. */
  public SecretHash hash() {
    return SecretHash.of(Sha256.of(text.getBytes(US_ASCII)));
  }

  /** Never the secret itself, so that no log has it. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
