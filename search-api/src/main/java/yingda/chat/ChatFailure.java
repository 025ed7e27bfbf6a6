package yingda.chat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import yingda.document.Term;

/** What keeps this service and a platform apart, in words for people. */
final class ChatFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Term problem;

  ChatFailure(Term problem) {
    this(problem, null);
  }

  ChatFailure(Term problem, @Nullable Throwable cause) {
    super(problem.toString(), cause);
    this.problem = problem;
  }

  Term problem() {
    return problem;
  }

  /** Of any failure: what is not known better is called unreachable. */
  static Term problem(Throwable failure) {
    return failure instanceof ChatFailure known
        ? known.problem()
        : Term.of("chat-unreachable", failure.getClass().getSimpleName());
  }
}
