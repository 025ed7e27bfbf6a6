package yingda.triage;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yingda.document.EnumWord;
import yingda.search.Handover.Priority;

/**
 * What a question is about, and how soon somebody must look at it.
 *
 * @param kind its path in the tree of kinds, 业务/退款; null if nothing tells it
 * @param expects what whoever asks wants to hear
 * @param mood of whoever asks, by all that was said
 * @param urgency by all that was said
 * @param priority of a handover, which follows from mood and urgency
 * @param entities what it names that something is known about
 * @param keywords its words that name a subject, in their order
 * @param why on what each of these rests
 */
public record QuestionAnalysis(
    @Nullable String kind,
    Expectation expects,
    Mood mood,
    Urgency urgency,
    Priority priority,
    List<Entity> entities,
    List<String> keywords,
    List<Ground> why) {
  public QuestionAnalysis {
    entities = List.copyOf(entities);
    keywords = List.copyOf(keywords);
    why = List.copyOf(why);
  }

  /** The same with those entities and keywords only that stand in a text, whatever their case. */
  public QuestionAnalysis naming(String text) {
    String low = text.toLowerCase(Locale.ROOT);
    return new QuestionAnalysis(
        kind,
        expects,
        mood,
        urgency,
        priority,
        entities.stream().filter(one -> low.contains(one.name().toLowerCase(Locale.ROOT))).toList(),
        keywords.stream().filter(one -> low.contains(one.toLowerCase(Locale.ROOT))).toList(),
        why);
  }

  /** What is told. */
  public enum Aspect implements EnumWord {
    KIND("kind"),
    EXPECTS("expects"),
    MOOD("mood"),
    URGENCY("urgency"),
    PRIORITY("priority"),
    ENTITY("entity"),
    KEYWORD("keyword");

    private final String word;

    Aspect(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** From what it is told. */
  public enum Source implements EnumWord {
    /** A phrase of the question that stands in the lexicon. */
    PHRASE("phrase"),
    /** An entry that was found for the question, by its address. */
    ENTRY("entry"),
    /** A product, or a version of one, that documents are about. */
    PRODUCT("product");

    private final String word;

    Source(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Why something is told.
   *
   * @param of what rests on it
   * @param text the words of the question, or the address of the entry
   */
  public record Ground(Aspect of, Source by, String text) {}

  /** Something that a question names. */
  public record Entity(Sort sort, String name) {
    /** What it is. */
    public enum Sort implements EnumWord {
      PRODUCT("product"),
      VERSION("version"),
      /** A number of a model or an error. */
      CODE("code");

      private final String word;

      Sort(String word) {
        this.word = word;
      }

      @Override
      public String word() {
        return word;
      }
    }
  }
}
