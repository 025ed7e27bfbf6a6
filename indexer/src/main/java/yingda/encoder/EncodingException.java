package yingda.encoder;

import org.jspecify.annotations.Nullable;

/**
 * A wording can't be encoded at present, such as when the endpoint that encodes does not answer. It
 * is no fault of the wording: a search goes on with words alone, an index tries again later.
 */
public final class EncodingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which encoder, what happened, what to do
   */
  public EncodingException(String message) {
    super(message);
  }

  public EncodingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
