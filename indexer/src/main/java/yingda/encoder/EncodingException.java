package yingda.encoder;

import org.jspecify.annotations.Nullable;
import yingda.document.Explained;
import yingda.document.Language;
import yingda.document.RejectedException;

/**
 * A wording can't be encoded at present, such as when the endpoint that encodes does not answer. It
 * is no fault of the wording: a search goes on with words alone, an index tries again later.
 */
public final class EncodingException extends RuntimeException implements Explained {
  private static final long serialVersionUID = 1L;

  private final RejectedException failure;

  /**
   * @param failure which encoder, what happened, what to do
   */
  public EncodingException(RejectedException failure) {
    this(failure, null);
  }

  public EncodingException(RejectedException failure, @Nullable Throwable cause) {
    super(failure.getMessage(), cause);
    this.failure = failure;
  }

  /** Which encoder, what happened, what to do. */
  public RejectedException failure() {
    return failure;
  }

  @Override
  public String text(Language language) {
    return failure.text(language);
  }
}
