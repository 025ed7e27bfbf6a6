package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.app.Operation;
import yingda.app.WordErasing;
import yingda.usage.Erased;
import yingda.usage.Erasure;

/** What somebody said, erased on their request. */
final class ErasureRoutes {
  private static final int BODY = 16 * 1024;

  private final WordErasing erasing;

  ErasureRoutes(Services served) {
    this.erasing = served.app().erasing();
  }

  /**
   * What {@code POST /v1/erasures} takes: all that is given has to hold.
   *
   * @param conversation its id, as it was sent with the questions
   * @param caller the name of the key by which it was said
   * @param text that the words contain
   * @param preview whether it is only told how many they are; false by default
   */
  private record ErasureForm(
      @Nullable String conversation,
      @Nullable String caller,
      @Nullable String queryId,
      @Nullable String text,
      @Nullable Boolean preview) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post("/v1/erasures", "Erases what a customer or a user said.")
            .does(Operation.ERASE_WORDS)
            .thinksAbout(Load.MANY)
            .reads(ErasureForm.class, BODY)
            .answers(Erased.class, this::erase));
  }

  private Erased erase(Call call) {
    ErasureForm form = call.body(ErasureForm.class);
    Erasure erasure = new Erasure(form.conversation(), form.caller(), form.queryId(), form.text());
    boolean isPreview = Boolean.TRUE.equals(form.preview());
    return erasing.erase(call.caller(), erasure, isPreview, call.trace());
  }
}
