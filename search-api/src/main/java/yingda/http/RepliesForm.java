package yingda.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.document.RejectedException;

/** What {@code POST /v1/replies} takes. */
record RepliesForm(
    String query,
    List<String> context,
    @Nullable String product,
    @Nullable String version,
    @Nullable String channel,
    @Nullable Instant asOf,
    @Nullable Integer limit) {

  int limitOr(int otherwise, int most) {
    if (limit == null) {
      return otherwise;
    }
    if (limit < 1 || limit > most) {
      throw RejectedException.invalid("limit", limit + " is not from 1 to " + most + ", change it");
    }
    return limit;
  }
}
