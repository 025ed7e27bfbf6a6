package yingda.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
  private final PictureStore store;
  private final boolean dryRun;

  /** The addresses of the files that were taken. */
  private final Map<Path, String> taken = new HashMap<>();

  /** The addresses of those that lay inside files. */
  private final Set<String> inside = new HashSet<>();

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
    if (LocalLinks.isElsewhere(link) || isKept(link)) {
      return link;
    }
    try {
      return address(find(link, file));
    } catch (RejectedException e) {
      progress.missing(e.in(LocalLinks.line(link, file, place)));
    } catch (IOException | InvalidPathException e) {
      progress.missing(
          Refusal.invalid("picture-missing").at(link).in(LocalLinks.line(link, file, place)));
    }
    return link;
  }

  /**
   * Keeps one that lies inside a file.
   *
   * @return its address
   */
  String keep(String name, byte[] bytes) {
    Picture picture = Picture.of(name, bytes);
    if (inside.add(picture.address()) && !dryRun) {
      store.keep(picture);
    }
    return picture.address();
  }

  private boolean isKept(String link) {
    return inside.contains(link) || isStored(link);
  }

  private boolean isStored(String link) {
    return Picture.isAddress(link)
        && store.picture(link.substring(Picture.PLACE.length())).isPresent();
  }

  private static Path find(String link, SourceFile file) throws IOException {
    Path real = LocalLinks.named(link, file).toRealPath();
    if (!real.startsWith(file.root().toRealPath()) || !Files.isRegularFile(real)) {
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
}
