package yingda.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.InputPlace;
import yingda.document.ProductVersion;
import yingda.document.Remark;
import yingda.document.Term;

/**
 * Tells apart which files lie in the folder of which release: {@code docs/v7.5/install.md} is the
 * page {@code docs/install} of release 7.5. The outermost folder named so counts.
 *
 * @param pages of each release, the oldest first; their ids go without its folder
 * @param common files that lie in no folder of a release
 * @param remarks which folder is which release, and which are left out
 */
record ReleaseFolders(
    SortedMap<ProductVersion, List<SourceTree>> pages,
    List<SourceTree> common,
    List<Remark> remarks) {

  /** Folders beside those of releases that are mostly one of them once more, or none yet. */
  private static final Set<String> MOVING =
      Set.of(
          "latest",
          "stable",
          "current",
          "next",
          "dev",
          "devel",
          "nightly",
          "edge",
          "main",
          "master",
          "trunk",
          "unreleased",
          "最新",
          "最新版",
          "开发版");

  /** A file with the release it is in. */
  private record Placed(SourceFile file, String above, String folder, ProductVersion version) {}

  static ReleaseFolders of(List<SourceTree> trees, @Nullable String product) {
    ReleaseFolders found =
        new ReleaseFolders(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
    trees.forEach(tree -> found.add(tree, product));
    return found;
  }

  /** The names of folders beside each other that look like releases, empty if none do. */
  static String likely(List<SourceTree> trees, @Nullable String product) {
    for (SourceTree tree : trees) {
      Map<String, Map<ProductVersion, String>> beside = new LinkedHashMap<>();
      for (SourceFile file : tree.files()) {
        placed(tree, file, product)
            .ifPresent(
                page ->
                    beside
                        .computeIfAbsent(page.above(), above -> new TreeMap<>())
                        .putIfAbsent(page.version(), page.folder()));
      }
      for (Map<ProductVersion, String> folders : beside.values()) {
        if (folders.size() > 1) {
          return folders.values().stream().limit(5).collect(Collectors.joining(", "));
        }
      }
    }
    return "";
  }

  private void add(SourceTree tree, @Nullable String product) {
    Map<ProductVersion, Map<String, SourceTree>> releases = new TreeMap<>();
    Set<String> above = new HashSet<>();
    List<SourceFile> others = new ArrayList<>();
    for (SourceFile file : tree.files()) {
      Optional<Placed> placed = placed(tree, file, product);
      placed.ifPresentOrElse(
          page -> {
            above.add(page.above());
            releases
                .computeIfAbsent(page.version(), version -> new LinkedHashMap<>())
                .computeIfAbsent(page.above(), folder -> part(tree, page))
                .files()
                .add(page.file());
          },
          () -> others.add(file));
    }
    releases.forEach(
        (version, parts) ->
            pages.computeIfAbsent(version, all -> new ArrayList<>()).addAll(parts.values()));
    SourceTree rest = tree.with(tree.prefix(), new ArrayList<>());
    rest.rejections().addAll(tree.rejections());
    rest.remarks().addAll(tree.remarks());
    Set<String> moving = new HashSet<>();
    for (SourceFile file : others) {
      Optional<String> folder = moving(tree, file, above);
      if (folder.isEmpty()) {
        rest.files().add(file);
      } else if (moving.add(folder.get())) {
        remarks.add(new Remark(file.whole(), Term.of("no-release", folder.get())));
      }
    }
    common.add(rest);
  }

  private SourceTree part(SourceTree tree, Placed first) {
    InputPlace place = first.file().whole();
    remarks.add(
        new Remark(
            place,
            Term.of("folder-of-release", first.version().plain()).with("folder", first.folder())));
    return tree.with(first.above(), new ArrayList<>());
  }

  private static Optional<Placed> placed(
      SourceTree tree, SourceFile file, @Nullable String product) {
    String inside = tree.inside(file);
    List<String> names = Arrays.asList((tree.prefix() + inside).split("/", -1));
    for (int i = 0; i + 1 < names.size(); i++) {
      String folder = names.get(i);
      Optional<ProductVersion> version = ReleaseName.version(folder, product);
      if (version.isPresent()) {
        String above =
            names.subList(0, i).stream().map(name -> name + "/").reduce("", String::concat);
        String below = String.join("/", names.subList(i + 1, names.size()));
        return Optional.of(placed(file, above, below, folder, version.get()));
      }
    }
    return outer(tree, file)
        .flatMap(
            folder ->
                ReleaseName.version(folder, product)
                    .map(version -> placed(file, tree.prefix(), inside, folder, version)));
  }

  private static Placed placed(
      SourceFile file, String above, String below, String folder, ProductVersion version) {
    SourceFile page = SourceFile.of(file.path(), file.place(), above, Path.of(below));
    return new Placed(page, above, folder, version);
  }

  /** What the ids of a tree do not say: the name of its folder, or of the archive it was in. */
  private static Optional<String> outer(SourceTree tree, SourceFile file) {
    for (String name : file.place().split("/", -1)) {
      if (name.toLowerCase(Locale.ROOT).endsWith(Archive.ENDING)) {
        String archive = name.substring(0, name.length() - Archive.ENDING.length());
        if (ReleaseName.version(archive, null).isPresent()) {
          return Optional.of(archive);
        }
      }
    }
    return Files.isDirectory(tree.root())
        ? Optional.of(String.valueOf(tree.root().toAbsolutePath().normalize().getFileName()))
        : Optional.empty();
  }

  /** The folder of a file that stands beside releases and is none, if it is in one. */
  private static Optional<String> moving(SourceTree tree, SourceFile file, Set<String> above) {
    String path = tree.prefix() + tree.inside(file);
    return above.stream()
        .filter(path::startsWith)
        .map(folder -> path.substring(folder.length()))
        .filter(rest -> rest.indexOf('/') > 0)
        .map(rest -> rest.substring(0, rest.indexOf('/')))
        .filter(name -> MOVING.contains(name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
