package yingda.encoder.remote;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * Which endpoint encodes.
 *
 * @param base what {@code /embeddings} is appended to, such as {@code https://api.openai.com/v1}
 * @param model as the endpoint calls it
 * @param keyVariable the environment variable with the key; null if the endpoint wants none
 * @param questionPrefix what the model wants before a question, such as {@code query: }
 * @param passagePrefix what it wants before a text that may answer, such as {@code passage: }
 */
public record EndpointSettings(
    URI base,
    String model,
    @Nullable String keyVariable,
    String questionPrefix,
    String passagePrefix) {
  private static final Pattern HTTP = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /**
   * @throws RejectedException INVALID if one is not what it must be
   */
  public EndpointSettings {
    if (base.getScheme() == null
        || !HTTP.matcher(base.getScheme()).matches()
        || base.getHost() == null
        || base.getRawUserInfo() != null
        || base.getRawQuery() != null
        || base.getRawFragment() != null) {
      throw Refusal.invalid("not-an-endpoint").at("embedding endpoint");
    }
    if (model.isBlank()) {
      throw Refusal.invalid("model-name-missing").at("embedding model");
    }
    if (keyVariable != null && !VARIABLE.matcher(keyVariable).matches()) {
      // It may be the key itself, given by mistake, so it is not shown.
      throw Refusal.invalid("not-a-variable").at("embedding key variable");
    }
    base = URI.create(base.toString().replaceAll("/+$", ""));
  }

  /** A model that makes no difference between questions and texts. */
  public EndpointSettings(URI base, String model, @Nullable String keyVariable) {
    this(base, model, keyVariable, "", "");
  }

  /** Of the address and the name of the model: what runs under that name can't be seen. */
  public String fingerprint() {
    String prefixes = questionPrefix + passagePrefix;
    String named = base + " " + model;
    return prefixes.isEmpty() ? named : named + " " + questionPrefix + "|" + passagePrefix;
  }

  URI address() {
    return URI.create(base + "/embeddings");
  }
}
