package yingda.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Anchor;
import yingda.document.Entry;
import yingda.document.RejectedException;
import yingda.document.Rejections;

/**
 * An entry as JSON.
 *
 * @param anchor made from the question by default
 * @param answer Markdown, empty by default
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryForm(
    @Nullable String anchor,
    List<String> path,
    String question,
    List<String> similar,
    List<String> negatives,
    @Nullable String answer,
    Map<String, String> channelAnswers) {

  public static EntryForm of(Entry entry) {
    return new EntryForm(
        entry.anchor(),
        entry.path(),
        entry.question(),
        entry.similar(),
        entry.negatives(),
        entry.answer(),
        entry.channelAnswers());
  }

  /**
   * @throws RejectedException INVALID if a field breaks a rule
   */
  public Entry toEntry() {
    return new Entry(
        anchor == null ? Anchor.of(question) : anchor,
        path,
        question,
        similar,
        negatives,
        answer == null ? "" : answer,
        channelAnswers);
  }

  private Entry toEntry(String path) {
    try {
      return toEntry();
    } catch (RejectedException rejected) {
      throw rejected.moved(place -> place.inside(path));
    }
  }

  /**
   * All entries of a document.
   *
   * @throws RejectedException INVALID with the number of each entry and the field that breaks a
   *     rule
   */
  public static List<Entry> toEntries(List<EntryForm> forms) {
    List<Entry> entries = new ArrayList<>(forms.size());
    Rejections wrong = new Rejections();
    for (int i = 0; i < forms.size(); i++) {
      EntryForm form = forms.get(i);
      String path = "entries[" + i + "].";
      wrong.check(() -> entries.add(form.toEntry(path)));
    }
    wrong.end();
    return entries;
  }
}
