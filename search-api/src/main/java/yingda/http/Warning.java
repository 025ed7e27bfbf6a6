package yingda.http;

import java.util.List;
import yingda.document.Language;
import yingda.document.RejectedException;

/** What is not as whoever asks may think, though it was answered, as JSON. */
record Warning(String field, String code, String message) {
  static List<Warning> of(List<RejectedException> told, Language language) {
    return told.stream()
        .map(one -> new Warning(one.subject(), one.refusal().code(), one.refusal().text(language)))
        .toList();
  }
}
