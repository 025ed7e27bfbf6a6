package yingda.http;

import yingda.search.LocalizedText;

/** Something said for people to read, as JSON. */
record TextView(String zh, String en) {
  static TextView of(LocalizedText text) {
    return new TextView(text.zh(), text.en());
  }
}
