package yingda.chat;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** What a platform knows this service by; never told in a log. */
final class AppSecret {
  private final String text;

  private AppSecret(String text) {
    this.text = text;
  }

  /**
   * Takes it from the environment.
   *
   * @param field that names the variable
   * @throws RejectedException INVALID if none of this name is set
   */
  static AppSecret of(String field, String variable, UnaryOperator<@Nullable String> environment) {
    String value = environment.apply(variable);
    if (value == null || value.isBlank()) {
      // The name may be the secret itself, given by mistake, so it is not shown.
      throw Refusal.invalid("chat-secret-missing").at(field);
    }
    return new AppSecret(value.strip());
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "…";
  }
}
