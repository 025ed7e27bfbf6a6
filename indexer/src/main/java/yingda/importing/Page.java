package yingda.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yingda.document.Entry;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/**
 * The sections of a Markdown file, and which of them is its title.
 *
 * @param titleSection the heading that is the title, null if none is
 * @param aliases other names of the page, and addresses it once had
 */
record Page(
    SourceFile file,
    String title,
    @Nullable Section titleSection,
    List<Section> sections,
    List<String> aliases) {

  static Page of(SourceFile file, Attributes attributes, List<Section> sections) {
    String key = attributes.title();
    Section heading = titleHeading(key, sections);
    List<Section> joined = new ArrayList<>(sections);
    // What stands before the title belongs under it.
    if (heading != null && sections.indexOf(heading) == 1 && sections.getFirst().level() == 0) {
      heading = heading.behind(joined.removeFirst());
      joined.set(0, heading);
    }
    String title = key != null ? key.strip() : heading == null ? file.name() : heading.heading();
    return new Page(file, title, heading, joined, attributes.aliases());
  }

  /** The H1 that says the same as the title, or the only one, or the first if there is no title. */
  private static @Nullable Section titleHeading(@Nullable String title, List<Section> sections) {
    List<Section> highest =
        sections.stream()
            .filter(section -> section.level() == 1 && !section.heading().isEmpty())
            .toList();
    if (highest.size() == 1 || (title == null && !highest.isEmpty())) {
      return highest.getFirst();
    }
    return highest.stream()
        .filter(section -> section.heading().equals(title))
        .findFirst()
        .orElse(null);
  }

  /**
   * An entry for every section that has text.
   *
   * @throws RejectedException naming file and line
   */
  List<Entry> entries() {
    Anchors anchors = new Anchors(file, sections);
    Deque<Section> above = new ArrayDeque<>();
    List<Entry> entries = new ArrayList<>();
    for (Section section : sections) {
      while (!above.isEmpty() && above.getLast().level() >= section.level()) {
        above.removeLast();
      }
      String anchor = anchors.next(section, heading(section));
      if (section.substantial()) {
        entries.add(entry(section, anchor, above.stream().map(this::heading).toList()));
      }
      if (!isTitle(section)) {
        above.addLast(section);
      }
    }
    return entries;
  }

  private boolean isTitle(Section section) {
    return section.level() == 0 || section.equals(titleSection);
  }

  private String heading(Section section) {
    return section.heading().isEmpty() ? title : section.heading();
  }

  private Entry entry(Section section, String anchor, List<String> path) {
    try {
      WordingLists wordings = WordingLists.of(section.text());
      ChannelAnswers answers = ChannelAnswers.of(wordings.answer());
      if (answers.general().isBlank()) {
        throw Refusal.invalid("empty-below-wordings").at("answer");
      }
      Set<String> similar = new LinkedHashSet<>(wordings.similar());
      if (isTitle(section)) {
        similar.addAll(otherNames());
      }
      return new Entry(
          anchor,
          path,
          isTitle(section) ? title : heading(section),
          List.copyOf(similar),
          wordings.negatives(),
          answers.general(),
          answers.byChannel());
    } catch (RejectedException e) {
      throw e.in(file.line(section.line()));
    }
  }

  private Set<String> otherNames() {
    Set<String> names = new LinkedHashSet<>();
    if (titleSection != null) {
      names.add(titleSection.heading());
    }
    aliases.stream().map(String::strip).filter(name -> !name.contains("/")).forEach(names::add);
    names.remove(title);
    names.remove("");
    return names;
  }
}
