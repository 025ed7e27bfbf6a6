package yingda.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import yingda.document.Document;
import yingda.document.InputPlace;
import yingda.document.Picture;
import yingda.document.PictureStore;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.markup.PictureLinks;

/**
 * Takes the pictures along that lie beside imported files: an answer then shows the one that is
 * kept. What is not there is told and does not stop its document. Belongs to one thread.
 */
final class ImportedPictures {
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\s*(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  private final PictureStore store;
  private final boolean dryRun;

  /** The addresses of the files that were taken. */
  private final Map<Path, String> taken = new HashMap<>();

  private final ImportProgress progress;

  /**
   * @param progress hears of what can't be taken
   */
  ImportedPictures(PictureStore store, boolean dryRun, ImportProgress progress) {
    this.store = store;
    this.dryRun = dryRun;
    this.progress = progress;
  }

  /** A target that gets each document with the addresses of its pictures. */
  ImportRun.Target before(ImportRun.Target target) {
    return (found, file) -> target.accept(taken(found, file), file);
  }

  private DocumentReader.Found taken(DocumentReader.Found found, SourceFile file) {
    Document shown =
        PictureLinks.replaced(found.document(), link -> address(link, file, found.place()));
    return new DocumentReader.Found(shown, found.publication(), found.place());
  }

  private String address(String link, SourceFile file, InputPlace place) {
    if (link.isBlank() || ELSEWHERE.matcher(link).matches() || isKept(link)) {
      return link;
    }
    try {
      return address(find(link, file));
    } catch (RejectedException e) {
      progress.missing(e.in(line(link, file, place)));
    } catch (IOException | InvalidPathException e) {
      progress.missing(Refusal.invalid("picture-missing").at(link).in(line(link, file, place)));
    }
    return link;
  }

  /** The line that names it; a row has its line already, and what can't be read again its place. */
  private static InputPlace line(String link, SourceFile file, InputPlace place) {
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

  private boolean isKept(String link) {
    return Picture.isAddress(link)
        && store.picture(link.substring(Picture.PLACE.length())).isPresent();
  }

  /** From the root on if the link begins with a slash, else from the folder of the file. */
  private static Path find(String link, SourceFile file) throws IOException {
    Path root = file.root();
    String path = decoded(link.split("[?#]", 2)[0]);
    Path named =
        path.startsWith("/")
            ? root.resolve(path.replaceFirst("^/+", ""))
            : file.path().toAbsolutePath().resolveSibling(path);
    Path real = named.toRealPath();
    if (!real.startsWith(root.toRealPath()) || !Files.isRegularFile(real)) {
      throw Refusal.invalid("picture-outside").at(link);
    }
    return real;
  }

  private String address(Path picture) throws IOException {
    String known = taken.get(picture);
    if (known != null) {
      return known;
    }
    String name = String.valueOf(picture.getFileName());
    Picture.checkSize(name, Files.size(picture));
    Picture read = Picture.of(name, Files.readAllBytes(picture));
    if (!dryRun) {
      store.keep(read);
    }
    taken.put(picture, read.address());
    return read.address();
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
