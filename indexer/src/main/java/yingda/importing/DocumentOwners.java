package yingda.importing;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yingda.document.Document;
import yingda.document.DocumentStore;
import yingda.document.Entry;
import yingda.document.InputPlace;
import yingda.document.Lifecycle;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Revision;

/**
 * Keeps a file from taking over the documents of another one that happens to use the same ids. Two
 * are the same if they lie in the same place, or if they say the same somewhere: a file may be
 * moved, copied, sent from a browser or exported and imported again.
 */
record DocumentOwners(DocumentStore store) {
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A document that is to be written, and where it stands. */
  record Claim(Document document, SourceFile file, InputPlace place) {}

  /**
   * What became of claims.
   *
   * @param refused by the id of the document
   * @param same ids of the documents that came from the same place before
   */
  record Taken(Map<String, RejectedException> refused, Set<String> same) {
    static final Taken NONE = new Taken(Map.of(), Set.of());
  }

  /**
   * Remembers whose the documents are.
   *
   * @param dryRun whether nothing is remembered
   */
  Taken take(Collection<Claim> claims, boolean dryRun) {
    Map<String, String> before =
        store.origins(claims.stream().map(claim -> claim.document().id()).toList());
    Map<String, RejectedException> refused = refused(foreign(claims, before), before);
    Map<String, String> taken = new HashMap<>();
    Set<String> same = new HashSet<>();
    for (Claim claim : claims) {
      String id = claim.document().id();
      String origin = claim.file().origin();
      if (origin.equals(before.get(id))) {
        same.add(id);
      } else if (!refused.containsKey(id)) {
        taken.put(id, origin);
      }
    }
    if (!dryRun && !taken.isEmpty()) {
      store.cameFrom(taken);
    }
    return new Taken(refused, same);
  }

  /** Those whose document came from another place, or from a name that many files may have. */
  private static List<Claim> foreign(Collection<Claim> claims, Map<String, String> before) {
    return claims.stream()
        .filter(
            claim -> {
              String origin = before.get(claim.document().id());
              return origin != null
                  && !(claim.file().isInPlace() && origin.equals(claim.file().origin()));
            })
        .toList();
  }

  private Map<String, RejectedException> refused(List<Claim> foreign, Map<String, String> before) {
    Map<String, RejectedException> refused = new HashMap<>();
    Map<String, Document> visible = visible(foreign);
    Map<SourceFile, List<Claim>> byFile =
        foreign.stream()
            .filter(claim -> visible.containsKey(claim.document().id()))
            .collect(Collectors.groupingBy(Claim::file));
    for (List<Claim> claims : byFile.values()) {
      if (claims.stream().noneMatch(claim -> saysTheSame(claim.document(), visible))) {
        claims.forEach(claim -> refused.put(claim.document().id(), refusal(claim, before)));
      }
    }
    return refused;
  }

  private Map<String, Document> visible(List<Claim> claims) {
    Map<String, Document> visible = new HashMap<>();
    if (!claims.isEmpty()) {
      for (Revision newest :
          store.newest(claims.stream().map(claim -> claim.document().id()).toList())) {
        if (newest.state() != Lifecycle.RETIRED) {
          visible.put(newest.document().id(), newest.document());
        }
      }
    }
    return visible;
  }

  private static boolean saysTheSame(Document document, Map<String, Document> visible) {
    Set<String> known = new HashSet<>(lines(visible.getOrDefault(document.id(), document)));
    return lines(document).stream().anyMatch(known::contains);
  }

  private static List<String> lines(Document document) {
    return Stream.concat(
            Stream.of(document.title()), document.entries().stream().map(Entry::question))
        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .map(line -> SIGNS.matcher(line).replaceAll(""))
        .toList();
  }

  private static RejectedException refusal(Claim claim, Map<String, String> before) {
    String id = claim.document().id();
    return Refusal.invalid("id-of-other-file")
        .with("id", id)
        .with("other", name(String.valueOf(before.get(id))))
        .at(claim.place());
  }

  /** Its folder and name: where else it lies is nobody's business who sends files. */
  private static String name(String origin) {
    int folder = origin.lastIndexOf('/', origin.lastIndexOf('/') - 1);
    return origin.substring(folder + 1);
  }
}
