package yingda.cli;

import java.nio.charset.Charset;
import java.util.function.Function;
import yingda.document.Explained;
import yingda.document.Language;
import yingda.document.Remark;
import yingda.document.Term;

/** The terminal that commands talk to. */
public final class Terminal {
  private static final Language LANGUAGE = Language.ofTerminal(System.getenv());

  private static final Charset CHARSET =
      Charset.forName(System.getProperty("stderr.encoding", Charset.defaultCharset().name()));

  private Terminal() {}

  /** What is wrong, in the language of the terminal. */
  public static String text(Explained failure) {
    return text(failure::text, LANGUAGE, CHARSET);
  }

  /** What is told, in the language of the terminal. */
  public static String text(Term told) {
    return text(told::text, LANGUAGE, CHARSET);
  }

  /** What is said of a file, in the language of the terminal. */
  static String text(Remark remark) {
    return text(remark::text, LANGUAGE, CHARSET);
  }

  /** In English where the letters of the language would come out as question marks. */
  static String text(Function<Language, String> told, Language language, Charset charset) {
    String text = told.apply(language);
    return charset.newEncoder().canEncode(text) ? text : told.apply(Language.EN);
  }
}
