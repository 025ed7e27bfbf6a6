package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import yingda.document.InputPlace;

/** What the links in a file mean that lead to files beside it. */
final class LocalLinks {
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\s*(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  private LocalLinks() {}

  static boolean isElsewhere(String link) {
    return link.isBlank() || ELSEWHERE.matcher(link).matches();
  }

  /** From the root on if the link begins with a slash, else from the folder of the file. */
  static Path named(String link, SourceFile file) {
    String path = decoded(link.split("[?#]", 2)[0]);
    return path.startsWith("/")
        ? file.root().resolve(path.replaceFirst("^/+", ""))
        : file.path().toAbsolutePath().resolveSibling(path);
  }

  /** The line that names it; a row has its line already, and what can't be read again its place. */
  static InputPlace line(String link, SourceFile file, InputPlace place) {
    if (file.format().hasRows()) {
      return place;
    }
    try {
      List<String> lines = Files.readAllLines(file.path());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(link)) {
          return file.line(i + 1);
        }
      }
    } catch (IOException unreadable) {
      return place;
    }
    return place;
  }

  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
