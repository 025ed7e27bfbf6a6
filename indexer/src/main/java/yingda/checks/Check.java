package yingda.checks;

import java.util.List;
import yingda.document.Document;
import yingda.document.Entry;

/** One thing to look for. Safe for concurrent use. */
interface Check {
  /** What is found in an entry, in reading order. */
  List<Finding> of(Document document, Entry entry);
}
