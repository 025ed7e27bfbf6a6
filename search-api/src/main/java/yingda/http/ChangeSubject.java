package yingda.http;

import java.util.List;
import yingda.document.ChangeFilter.Subject;

/** Which changes a request asks for. */
final class ChangeSubject {
  private static final Parameter<Boolean> GENERAL =
      Parameters.flag("general", "Whether what is about no product is told beside a product.");

  /** The last sequence that was seen, 0 if none was. */
  static final Parameter<Long> AFTER =
      Parameters.number("after", "The last sequence that was seen.", 0, Long.MAX_VALUE).or(0L);

  static final List<Parameter<?>> PARAMETERS =
      List.of(
          Parameters.DOCUMENT,
          Parameters.PRODUCT,
          GENERAL,
          Parameters.OWNER,
          Parameters.AUTHOR,
          Parameters.KIND);

  private ChangeSubject() {}

  static Subject of(Call call) {
    return new Subject(
        call.find(Parameters.DOCUMENT),
        call.find(Parameters.PRODUCT),
        call.get(GENERAL),
        call.find(Parameters.OWNER),
        call.find(Parameters.AUTHOR),
        call.find(Parameters.KIND));
  }
}
