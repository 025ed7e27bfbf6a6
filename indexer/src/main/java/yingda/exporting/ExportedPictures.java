package yingda.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import yingda.document.Document;
import yingda.document.Picture;
import yingda.document.PictureStore;
import yingda.markup.PictureLinks;

/**
 * The pictures of exported documents, each once in a folder of its own, where links lead from every
 * file. Belongs to one thread.
 */
final class ExportedPictures {
  private static final String FOLDER = Picture.PLACE.substring(1);

  private final Path root;
  private final PictureStore store;
  private final Set<String> written = new HashSet<>();

  ExportedPictures(Path root, PictureStore store) {
    this.root = root;
    this.store = store;
  }

  /**
   * A document with links to its pictures as they lie beside it.
   *
   * @param file where it will be inside the root
   */
  Document beside(Document document, String file) {
    String up = "../".repeat((int) file.chars().filter(letter -> letter == '/').count());
    return PictureLinks.any(document)
        ? PictureLinks.replaced(document, link -> isWritten(link) ? up + link.substring(1) : link)
        : document;
  }

  private boolean isWritten(String link) {
    if (!Picture.isAddress(link)) {
      return false;
    }
    String name = link.substring(Picture.PLACE.length());
    if (written.contains(name)) {
      return true;
    }
    Optional<Picture> picture = store.picture(name);
    picture.ifPresent(this::write);
    return picture.isPresent();
  }

  private void write(Picture picture) {
    try {
      Path folder = Files.createDirectories(root.resolve(FOLDER));
      Path unused = Files.write(folder.resolve(picture.name()), picture.bytes());
      written.add(picture.name());
    } catch (IOException e) {
      throw new UncheckedIOException("can't write " + picture.name(), e);
    }
  }
}
