package yingda.importing;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * The files under one path that can be imported, in an order that does not depend on the file
 * system.
 *
 * @param base what messages name paths from; null to name them as they were given
 * @param prefix what the ids of all files begin with: empty, or folders from one named after a kind
 *     on, such as {@code manual/phone/}
 * @param rejections what could not be looked into
 */
record SourceTree(
    Path root,
    @Nullable Path base,
    String prefix,
    List<SourceFile> files,
    List<RejectedException> rejections) {

  static SourceTree of(Path root) {
    Path folder = Files.isDirectory(root) ? root : root.resolveSibling("");
    SourceTree tree =
        new SourceTree(root, null, prefix(folder), new ArrayList<>(), new ArrayList<>());
    if (!Files.exists(root)) {
      tree.reject(root, Refusal.invalid("no-such-file"));
    } else if (!folder.equals(root) && SourceFormat.of(root) == null) {
      tree.reject(root, SourceFile.notImportable());
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
    SourceTree tree =
        new SourceTree(folder, folder, "", new ArrayList<>(), new ArrayList<>(rejections));
    tree.walk(folder);
    return tree;
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
    if (files.isEmpty() && rejections.isEmpty()) {
      reject(root, Refusal.invalid("nothing-to-import").with("endings", SourceFormat.endings()));
    }
    files.sort(Comparator.comparing(SourceFile::place));
  }

  void reject(Path path, Refusal rule) {
    rejections.add(rule.at(InputPlace.file(place(path))));
  }

  /** How messages name a path. */
  String place(Path path) {
    return SourceFile.place(base == null ? path : base.relativize(path));
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
