package yingda.webhooks;

import java.util.Arrays;
import java.util.List;
import yingda.document.EnumWord;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** What a webhook may tell of. */
public enum WebhookEvent implements EnumWord {
  /** A revision came into force, or was confirmed. */
  PUBLISHED("document.published"),
  /** Readers lost a document by a decision: it was retired, or is not for them any more. */
  RETIRED("document.retired"),
  /** A document ended by its own validity. */
  EXPIRED("document.expired"),
  /** A document has to be looked at again. */
  DUE("document.due"),
  /** Customers ask what nothing answers. */
  GAP("gap.opened"),
  /** A week, a month or a quarter is over, and its report is there. */
  REPORT("report.ready"),
  /** Nothing happened: somebody tries whether a receiver hears. */
  TEST("webhook.test");

  private final String word;

  WebhookEvent(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** Those that a webhook can ask for. */
  public static List<WebhookEvent> choice() {
    return Arrays.stream(values()).filter(event -> event != TEST).toList();
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if no webhook can ask for that
   */
  public static WebhookEvent of(String subject, String word) {
    return choice().stream()
        .filter(event -> event.word.equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid("unknown-webhook-event")
                    .with("value", word)
                    .with("known", choice().stream().map(WebhookEvent::word).toList())
                    .at(subject));
  }
}
