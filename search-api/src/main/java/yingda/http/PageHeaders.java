package yingda.http;

import java.util.List;
import java.util.Map;

/** What browsers are told about the pages: nothing runs or loads that is not ours. */
final class PageHeaders {
  /** For pages that no other site may show in a frame. */
  static final Map<String, String> ALL = of(List.of());

  private PageHeaders() {}

  /**
   * @param embedders the origins that may show the pages in a frame, beside our own
   */
  static Map<String, String> of(List<String> embedders) {
    String ancestors = String.join(" ", embedders);
    return Map.of(
        "Content-Security-Policy",
        ("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'self' "
                + ancestors)
            .strip(),
        "Referrer-Policy",
        "no-referrer",
        "Cache-Control",
        "no-cache");
  }
}
