package yingda.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import yingda.document.Language;

/** What a browser shows of an address of a page that is refused: why, in its language. */
final class RefusalPage {
  static final String MEDIA_TYPE = "text/html;charset=utf-8";

  private static final String SIGN_IN = "/sign-in";

  private static final String PAGE = Pages.text("refused.html");

  private RefusalPage() {}

  /**
   * Whether a person is to read it, and no program.
   *
   * @param path that was asked for; routes for programs answer programs, whatever they accept
   * @param accept what is accepted, null if that is not said
   */
  static boolean isWanted(String path, @Nullable String accept) {
    return !path.startsWith("/v1/") && accept != null && accept.contains("text/html");
  }

  static byte[] of(Problem problem, Language language) {
    String detail = problem.detail().replace("&", "&amp;").replace("<", "&lt;");
    String words = detail.replace(SIGN_IN, "<a href=\"" + SIGN_IN + "\">" + SIGN_IN + "</a>");
    return PAGE.replace("{lang}", language.tag())
        .replace("{detail}", detail)
        .replace("{words}", words)
        .getBytes(UTF_8);
  }
}
