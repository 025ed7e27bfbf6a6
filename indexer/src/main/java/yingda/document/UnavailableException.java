package yingda.document;

import org.jspecify.annotations.Nullable;

/**
 * What an answer needs fails: a file is damaged or gone, a disk is full. No fault of whoever asked.
 * The message names what, and what may help; it is meant to be read by the person who asked and by
 * the one who operates the service.
 */
public class UnavailableException extends RuntimeException implements Explained {
  private static final long serialVersionUID = 1L;

  private final RejectedException failure;

  /**
   * @param failure what and where
   */
  public UnavailableException(RejectedException failure, @Nullable Throwable cause) {
    super(failure.getMessage(), cause);
    this.failure = failure;
  }

  /**
   * Whether it is elsewhere and does not answer now, so that nothing is known of it: what was known
   * before may still hold.
   */
  public boolean isUnreachable() {
    return false;
  }

  /** What fails, in every language. */
  public RejectedException failure() {
    return failure;
  }

  @Override
  public String text(Language language) {
    return failure.text(language);
  }
}
