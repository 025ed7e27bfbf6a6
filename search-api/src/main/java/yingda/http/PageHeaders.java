package yingda.http;

import java.util.Map;

/** What browsers are told about the pages: nothing runs or loads that is not ours. */
final class PageHeaders {
  static final Map<String, String> ALL =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; form-action 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-cache");

  private PageHeaders() {}
}
