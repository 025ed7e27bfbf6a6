package yingda.checks;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.ProductName;

/** Which document a link means; the page resolves links the same way, in {@code links.js}. */
final class Links {
  private static final Pattern OTHER_SITE =
      Pattern.compile("\\s*(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE = Pattern.compile("(?i).*\\.(?:mdx?|markdown)");

  /**
   * @param anchor empty if it means the whole document
   */
  record Target(String id, String anchor) {}

  private Links() {}

  /** Null if it leads out of the knowledge base, to an image or another file, for instance. */
  static @Nullable Target target(String href, Document from) {
    if (OTHER_SITE.matcher(href).matches()) {
      return null;
    }
    int hash = href.indexOf('#');
    String anchor = hash < 0 ? "" : decoded(href.substring(hash + 1));
    String file = decoded((hash < 0 ? href : href.substring(0, hash)).split("\\?", 2)[0]);
    if (file.isEmpty()) {
      return new Target(from.id(), anchor);
    }
    if (file.startsWith("/documents/")) {
      return new Target(file.substring("/documents/".length()), anchor);
    }
    return FILE.matcher(file).matches() ? new Target(id(file, from), anchor) : null;
  }

  private static String id(String file, Document from) {
    Deque<String> segments = new ArrayDeque<>(folder(file, from));
    for (String segment : file.split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    String edition = from.id().substring(from.family().length());
    return String.join("/", segments).replaceFirst("(?i)\\.(?:mdx?|markdown)$", "") + edition;
  }

  private static List<String> folder(String file, Document from) {
    List<String> segments = List.of(from.family().split("/", -1));
    if (!file.startsWith("/")) {
      return segments.subList(0, segments.size() - 1);
    }
    String product = from.scope().product();
    boolean under = ProductName.same(product, segments.getFirst());
    return under ? segments.subList(0, 1) : List.of();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
