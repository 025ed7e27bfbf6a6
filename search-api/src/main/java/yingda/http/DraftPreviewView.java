package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Decision;
import yingda.tuning.DraftPreview;

/**
 * Which questions a document would answer, as JSON.
 *
 * @param tried what came of each question, in order
 * @param rivals how many other documents it stood against
 */
record DraftPreviewView(List<TriedView> tried, int rivals) {

  /**
   * @param rank of the document among the replies, from 1; 0 if it is not among them
   * @param anchor its entry that was found; absent if none was
   * @param first what would be offered first; absent if nothing would
   */
  record TriedView(
      String question,
      Decision decision,
      int rank,
      @Nullable String anchor,
      @Nullable FirstView first) {
    static TriedView of(DraftPreview.Tried tried) {
      return new TriedView(
          tried.question(),
          tried.decision(),
          tried.rank(),
          tried.anchor(),
          FirstView.of(tried.first()));
    }
  }

  /** The entry that would be the first reply. */
  record FirstView(String documentId, String anchor, String question, double confidence) {
    static @Nullable FirstView of(DraftPreview.@Nullable First first) {
      return first == null
          ? null
          : new FirstView(first.documentId(), first.anchor(), first.question(), first.confidence());
    }
  }

  static DraftPreviewView of(DraftPreview preview) {
    return new DraftPreviewView(
        preview.tried().stream().map(TriedView::of).toList(), preview.rivals());
  }
}
