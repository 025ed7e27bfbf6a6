package yingda.importing;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.regex.Pattern;
import yingda.document.Refusal;

/**
 * Finds the files to import, archives of them, and what has to be saved as another format. Hidden
 * ones, ones of other sorts, and the README of the folder itself are passed over, and so is a
 * symbolic link to a folder it stands in.
 */
final class SourceVisitor extends SimpleFileVisitor<Path> {
  private static final Pattern FOR_PROGRAMS =
      Pattern.compile(
          "(?i)(?:requirements|constraints|licen[cs]e|copying|notice|robots|humans|cmakelists|llms)"
              + "[^/]{0,40}\\.txt");

  private final SourceTree tree;
  private final Path folder;

  SourceVisitor(SourceTree tree, Path folder) {
    this.tree = tree;
    this.folder = folder;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    return isHidden(path) || isOfTuning(path)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    if (attributes.isRegularFile() && !isHidden(path)) {
      visit(path);
    }
    return FileVisitResult.CONTINUE;
  }

  private void visit(Path path) {
    String readable = UnreadFormat.readable(path.toString());
    if (readable != null) {
      tree.leave(path, readable);
    } else if (Archive.is(path)) {
      tree.archives().add(path);
    } else if (SourceFormat.of(path) != null && !isForPrograms(path) && !isReadme(path)) {
      tree.files()
          .add(SourceFile.of(path, tree.place(path), tree.prefix(), folder.relativize(path)));
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException failure) {
    if (!(failure instanceof FileSystemLoopException) && !isHidden(path)) {
      tree.reject(path, Refusal.invalid("unreadable-file"));
    }
    return FileVisitResult.CONTINUE;
  }

  private boolean isHidden(Path path) {
    return !path.equals(tree.root()) && path.getFileName().toString().startsWith(".");
  }

  /** Golden questions are tables and word lists texts, too, but none of documents. */
  private boolean isOfTuning(Path path) {
    Path inside = folder.relativize(path);
    return inside.equals(Path.of("golden")) || inside.equals(Path.of("lexicon"));
  }

  /** Texts that are for programs, or say what may be done with the others. */
  private static boolean isForPrograms(Path path) {
    return FOR_PROGRAMS.matcher(path.getFileName().toString()).matches();
  }

  private boolean isReadme(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return !path.equals(tree.root())
        && name.startsWith("readme.")
        && folder.relativize(path).getNameCount() == 1;
  }
}
