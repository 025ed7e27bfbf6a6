package yingda.ranking;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What speaks for an entry, or against it. Each is a number from 0 to 1. A word counts by its
 * rarity: its inverse document frequency over all wordings.
 */
public enum Feature {
  /**
   * Score by words, as a share of the best candidate's: BM25 of the best wording and of the text.
   */
  WORDS,
  /**
   * The part of {@link #WORDS} that comes from headings and answer, as far as no wording of any
   * candidate has the words: in manuals the text carries the match, in FAQ it must not.
   */
  TEXT,
  /**
   * The part of {@link #WORDS} that comes from the wording, as far as some candidate is near in
   * meaning: then words say less.
   */
  OUTDONE,
  /** Share of the query that the matched wording has. */
  ASKED,
  /** Share of the matched wording that the query has. */
  COVERED,
  /** {@link #ASKED} times {@link #COVERED}: neither has much that the other lacks. */
  ALIKE,
  /** Share of the query that the wording, the headings above or the answer have. */
  ANSWERED,
  /** {@link #TEXT} times {@link #ANSWERED}: the text has what is asked, and no wording does. */
  TOLD,
  /**
   * Share of the query that stands together in the answer, within a sentence or two, as far as no
   * wording of any candidate has the words: neither by its score nor by what is {@link #ASKED}.
   */
  TOGETHER,
  /**
   * How near the matched wording is in meaning: the cosine of their directions above 0.4, which
   * unrelated wordings reach by chance, as a share of what is left.
   */
  MEANING,
  /**
   * How near the three nearest wordings are in meaning on average: the cosine above 0.2, as a share
   * of what is left, as far as the words are found in wordings and the question sounds like those
   * that meanings were learned from. One alone may be near by chance.
   */
  AGREED,
  /** {@link #AGREED} times {@link #KNOWN}: it is asked in many wordings, and so in this one. */
  CONFIRMED,
  /**
   * How much more the question sounds like what is asked here than like the rest of what is known.
   * Of the first hit only: it tells whether there is an answer, not which.
   */
  FAMILIAR,
  /** How much less it does, of the first hit only. */
  STRANGE,
  /** How much less the matched wording does than the question, of the first hit only. */
  OFF_TOPIC,
  /** 1 if query and wording are the same but for punctuation, case and script. */
  EXACT,
  /**
   * How many wordings of the entry are known: {@code 1 - 1 / n}. What staff have met in many
   * wordings is asked often, and asked again.
   */
  KNOWN,
  /**
   * How much more often agents took the entry than not: {@code (taken - not) / (taken + not + 5)}.
   */
  HELPFUL,
  /** How much more often they did not, counted alike. */
  UNHELPFUL,
  /**
   * How long the question is, 1 from 30 characters on. The same of all hits: of a long question a
   * small share says as much as a large one of a short question.
   */
  LONG,
  /** 1 for an entry of an FAQ: its answer was written to be sent. */
  FAQ,
  /** How lately what it says came in force: half as much for each year before the question. */
  RECENT,
  /** 1 if both have numbers, and none in common: 7 days are not 30 days. */
  OTHER_NUMBERS,
  /** 1 if one is negated and the other is not: 能充电 is not 不能充电. */
  NEGATED,
  /** 1 if the question's own words found nothing, and this was found by what it sounds like. */
  GUESSED,
  /**
   * How far the first hit is ahead of the second, 1 if by half its score or more, times what it has
   * to show: {@link #ANSWERED} or {@link #MEANING}. 0 of other hits.
   */
  LEAD,
  /** Share of what the question names that the wording or the headings above have. */
  NAMED,
  /**
   * How much of the wording's subject is left unsaid: what it names and the question does not,
   * beside all that the question names. A word names something as far as it is a noun.
   */
  UNSAID,
  /** Whether the question itself names nothing: the root of {@link #UNSAID} times what it lacks. */
  OPEN,
  /**
   * How far another entry, with another answer, is as good, of the first hit only: {@link #UNSAID}
   * times what both have of that which the question {@link #NAMED}; 1 if both are found by the same
   * wording.
   */
  RIVALLED,
  /**
   * 1 if the question names a model that nothing is known about, while others of its kind are: X200
   * where X100 is. The same of all hits: what they say is of something else.
   */
  UNKNOWN,
  /**
   * How far an entry strays from a question behind what was said before: what its wordings and
   * headings lack of the question, and, the less that names, the more of what was said before. 0 if
   * nothing was.
   */
  STRAYS,
  /** Share of what was named before the question that wordings and headings have. */
  RESUMES;

  /** A copy of the kind that is read and copied most quickly: a search makes thousands. */
  static EnumMap<Feature, Double> copyOf(Map<Feature, Double> values) {
    EnumMap<Feature, Double> copy = new EnumMap<>(Feature.class);
    copy.putAll(values);
    return copy;
  }

  /** The word used in JSON: {@code words}... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
