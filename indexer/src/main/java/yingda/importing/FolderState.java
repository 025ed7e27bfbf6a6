package yingda.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/**
 * How the files of a folder are at one time. Two that are equal some time apart tell that nobody
 * writes there. Hidden files and folders say nothing: programs keep there what they are about to
 * put in place, and Git what it needs.
 *
 * @param files by their paths, which begin with the folder as it is named
 */
public record FolderState(Path folder, Map<Path, FileState> files) {
  public FolderState {
    files = Map.copyOf(files);
  }

  /**
   * Looks through a folder; what can't be read in it is passed over.
   *
   * @throws IOException if the folder itself is not there
   */
  public static FolderState of(Path folder) throws IOException {
    Map<Path, FileState> files = new HashMap<>();
    EnumSet<FileVisitOption> links = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
    Files.walkFileTree(folder, links, Integer.MAX_VALUE, new Visitor(folder, files));
    return new FolderState(folder, files);
  }

  /** Whether a file of this folder is another by now. */
  boolean isBefore(Path file, FileState now) {
    return file.startsWith(folder) && !now.equals(files.get(file));
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Map<Path, FileState> files;

    Visitor(Path folder, Map<Path, FileState> files) {
      this.folder = folder;
      this.files = files;
    }

    private boolean isHidden(Path path) {
      return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !isHidden(path)) {
        files.put(path, FileState.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
      if (path.equals(folder)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
