package yingda.http;

import yingda.document.Language;
import yingda.document.Term;

/** Something said for people to read, as JSON. */
record TextView(String zh, String en) {
  static TextView of(Term text) {
    return new TextView(text.text(Language.ZH), text.text(Language.EN));
  }
}
