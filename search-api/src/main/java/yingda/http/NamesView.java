package yingda.http;

import java.util.List;
import yingda.document.Names;

/** What documents are called and grouped by, as JSON, each list sorted. */
record NamesView(
    List<String> folders, List<String> products, List<String> owners, List<String> authors) {
  static NamesView of(Names names) {
    return new NamesView(names.folders(), names.products(), names.owners(), names.authors());
  }
}
