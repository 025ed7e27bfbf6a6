package yingda.ranking;

import java.util.List;

/**
 * What agents made of the replies they were offered, by entry. Asked about every entry that is
 * looked at closely, so it answers from memory. Safe for concurrent use.
 */
public interface Feedback {
  /** Nothing was said yet. */
  Feedback NONE =
      new Feedback() {
        @Override
        public FeedbackCounts counts(String documentId, String anchor) {
          return FeedbackCounts.NONE;
        }

        @Override
        public List<String> accepted(String documentId, String anchor) {
          return List.of();
        }
      };

  /** How often an entry was taken and how often it was not. */
  FeedbackCounts counts(String documentId, String anchor);

  /** The questions that an entry answered as somebody says, each once, in a fixed order. */
  List<String> accepted(String documentId, String anchor);
}
