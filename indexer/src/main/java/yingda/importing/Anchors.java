package yingda.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yingda.document.Anchor;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** Names the headings of one file the way GitHub does, unless the author named them. */
final class Anchors {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> repeated = new HashMap<>();

  /**
   * @throws RejectedException if the author named two headings alike
   */
  Anchors(SourceFile file, List<Section> sections) {
    for (Section section : sections) {
      if (section.anchor() != null && !taken.add(section.anchor())) {
        throw Refusal.invalid("duplicate-heading-anchor")
            .with("anchor", section.anchor())
            .at(file.line(section.line()));
      }
    }
  }

  /** To be asked once for each section, in order: the second of a name gets {@code -1}. */
  String next(Section section, String heading) {
    if (section.anchor() != null) {
      return section.anchor();
    }
    String name = Anchor.of(heading);
    String anchor = name;
    while (!taken.add(anchor)) {
      anchor = name + "-" + repeated.merge(name, 1, Integer::sum);
    }
    return anchor;
  }
}
