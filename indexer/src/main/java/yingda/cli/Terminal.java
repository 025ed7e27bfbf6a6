package yingda.cli;

import java.nio.charset.Charset;
import yingda.document.Language;
import yingda.document.RejectedException;

/** The terminal that commands talk to. */
public final class Terminal {
  private static final Language LANGUAGE = Language.ofTerminal(System.getenv());

  private static final Charset CHARSET =
      Charset.forName(System.getProperty("stderr.encoding", Charset.defaultCharset().name()));

  private Terminal() {}

  /** What is wrong, in the language of the terminal. */
  public static String text(RejectedException rejected) {
    return text(rejected, LANGUAGE, CHARSET);
  }

  /** In English where the letters of the language would come out as question marks. */
  static String text(RejectedException rejected, Language language, Charset charset) {
    String text = rejected.text(language);
    return charset.newEncoder().canEncode(text) ? text : rejected.text(Language.EN);
  }
}
