package yingda.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * The files under one path that can be imported, in an order that does not depend on the file
 * system.
 *
 * @param naming how messages name a path
 * @param prefix what the ids of all files begin with: empty, or folders from one named after a kind
 *     on, such as {@code manual/phone/}
 * @param archives of files, to be unpacked
 * @param rejections what could not be looked into
 * @param remarks on files that are not read and can be saved so that they are
 */
record SourceTree(
    Path root,
    Function<Path, String> naming,
    String prefix,
    List<SourceFile> files,
    List<Path> archives,
    List<RejectedException> rejections,
    List<Remark> remarks) {

  private SourceTree(Path root, Function<Path, String> naming, String prefix) {
    this(
        root,
        naming,
        prefix,
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  static SourceTree of(Path root) {
    Path folder = Files.isDirectory(root) ? root : root.resolveSibling("");
    SourceTree tree = new SourceTree(root, SourceFile::place, prefix(folder));
    if (!Files.exists(root)) {
      tree.reject(root, Refusal.invalid("no-such-file"));
    } else if (!folder.equals(root) && SourceFormat.of(root) == null && !Archive.is(root)) {
      tree.reject(root, SourceFile.notImportable(root));
    } else {
      tree.walk(folder);
    }
    return tree;
  }

  /**
   * The files in a folder whose own name says nothing.
   *
   * @param rejections of files that should have been there
   */
  static SourceTree inside(Path folder, List<RejectedException> rejections) {
    SourceTree tree = new SourceTree(folder, path -> SourceFile.place(folder.relativize(path)), "");
    tree.rejections.addAll(rejections);
    tree.walk(folder);
    return tree;
  }

  /**
   * What was in an archive of another tree, unpacked into a folder.
   *
   * @param above what the ids begin with
   */
  static SourceTree unpacked(SourceTree tree, Path archive, String above, Path folder) {
    Path root = Archive.root(folder);
    SourceTree inner =
        new SourceTree(
            root,
            path -> tree.place(archive) + "/" + SourceFile.place(folder.relativize(path)),
            above);
    inner.walk(root);
    return inner;
  }

  private void walk(Path folder) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SourceVisitor(this, folder));
    } catch (IOException e) {
      reject(root, Refusal.invalid("unreadable-file"));
    }
    if (files.isEmpty() && archives.isEmpty() && rejections.isEmpty()) {
      reject(root, Refusal.invalid("nothing-to-import").with("endings", SourceFormat.endings()));
    }
    files.sort(Comparator.comparing(SourceFile::place));
    Collections.sort(archives);
  }

  void reject(Path path, Refusal rule) {
    rejections.add(rule.at(InputPlace.file(place(path))));
  }

  /** A file that nobody reads as it is. */
  void leave(Path path, String readable) {
    remarks.add(new Remark(InputPlace.file(place(path)), Term.of("save-as", readable)));
  }

  /** Some of its files, or none yet, whose ids begin otherwise. */
  SourceTree with(String above, List<SourceFile> some) {
    return new SourceTree(
        root, naming, above, some, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** The path of one of its files in it. */
  String inside(SourceFile file) {
    Path start = Files.isDirectory(root) ? root : root.resolveSibling("");
    return SourceFile.place(start.relativize(file.path()));
  }

  /** What ids of files in a folder of this tree begin with. */
  String above(Path folder) {
    Path start = Files.isDirectory(root) ? root : root.resolveSibling("");
    String inside = SourceFile.place(start.relativize(folder));
    return inside.isEmpty() ? prefix : prefix + inside + "/";
  }

  /** All of it, for messages. */
  InputPlace whole() {
    return InputPlace.file(place(root));
  }

  /** How messages name a path. */
  String place(Path path) {
    return naming.apply(path);
  }

  private static String prefix(Path folder) {
    String prefix = "";
    for (int i = folder.getNameCount() - 1; i >= 0; i--) {
      String name = folder.getName(i).toString();
      prefix = name + "/" + prefix;
      if (SourceFile.isKind(name)) {
        return prefix;
      }
    }
    return "";
  }

  /**
   * The paths whose documents should all come from this tree: the file itself, or the first-level
   * folders and files, or an empty path for all if the whole edition is in the tree.
   */
  Set<String> scopes(FolderEdition edition) {
    Set<String> scopes = new LinkedHashSet<>();
    if (!Files.isDirectory(root)) {
      files.forEach(file -> scopes.add(file.id()));
    } else if (!prefix.isEmpty()) {
      scopes.add(prefix.substring(0, prefix.length() - 1));
    } else if (edition.product() != null) {
      scopes.add("");
    } else {
      files.forEach(file -> scopes.add(file.id().split("/", -1)[0]));
    }
    return scopes;
  }
}
