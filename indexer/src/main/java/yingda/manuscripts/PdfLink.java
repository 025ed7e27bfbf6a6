package yingda.manuscripts;

import java.util.List;

/**
 * Words of a line that lead elsewhere.
 *
 * @param from the first character
 * @param to behind the last
 */
record PdfLink(int from, int to, String target) {
  /** The same in a longer text, that many characters further on. */
  PdfLink moved(int by) {
    return new PdfLink(from + by, to + by, target);
  }

  /** What is behind the words of a link in Markdown. */
  static String end(String target) {
    return "](<" + target + ">)";
  }

  /** Adds more links to those before; one that goes on behind a space is one. */
  static void add(List<PdfLink> links, CharSequence text, PdfLink link) {
    PdfLink last = links.isEmpty() ? null : links.getLast();
    if (last != null
        && last.target.equals(link.target)
        && text.subSequence(last.to, link.from).toString().isBlank()) {
      links.removeLast();
      links.add(new PdfLink(last.from, link.to, link.target));
    } else {
      links.add(link);
    }
  }

  /** Escaped words with their links. */
  static String markdown(String text, List<PdfLink> links) {
    StringBuilder markdown = new StringBuilder();
    int done = 0;
    for (PdfLink link : links) {
      markdown
          .append(ManuscriptWriter.escaped(text.substring(done, link.from)))
          .append('[')
          .append(ManuscriptWriter.escaped(text.substring(link.from, link.to)))
          .append(end(link.target));
      done = link.to;
    }
    return markdown.append(ManuscriptWriter.escaped(text.substring(done))).toString();
  }
}
