package yingda.ranking;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import yingda.document.EnumWord;

/**
 * What speaks for an entry, or against it. Each is a number from 0 to 1. A word counts by its
 * rarity: its inverse document frequency over all wordings.
 */
public enum Feature implements EnumWord {
  /**
   * Score by words, as a share of the best candidate's: BM25 of the best wording and of the text.
   */
  LEXICAL("words"),
  /**
   * The part of {@link #LEXICAL} that comes from headings and answer, as far as no wording of any
   * candidate has the words: in manuals the text carries the match, in FAQ it must not.
   */
  TEXT("text"),
  /**
   * The part of {@link #LEXICAL} that comes from the wording, as far as some candidate is near in
   * meaning: then words say less.
   */
  LEXICAL_TIMES_BEST_SEMANTIC("outdone"),
  /** Share of the query that the matched wording has. */
  QUERY_COVERAGE("asked"),
  /** Share of the matched wording that the query has. */
  WORDING_COVERAGE("covered"),
  /**
   * {@link #QUERY_COVERAGE} times {@link #WORDING_COVERAGE}: neither has much that the other lacks.
   */
  COVERAGE_PRODUCT("alike"),
  /** Share of the query that the wording, the headings above or the answer have. */
  ENTRY_COVERAGE("answered"),
  /**
   * {@link #TEXT} times {@link #ENTRY_COVERAGE}: the text has what is asked, and no wording does.
   */
  TEXT_TIMES_COVERAGE("told"),
  /**
   * Share of the query that stands together in the answer, within a sentence or two, as far as no
   * wording of any candidate has the words: neither by its score nor by what is {@link
   * #QUERY_COVERAGE}.
   */
  PROXIMITY("together"),
  /**
   * How near the matched wording is in meaning: the cosine of their directions above what unrelated
   * wordings reach by chance, as a share of what is left.
   */
  SEMANTIC("meaning"),
  /**
   * How near the three nearest wordings are in meaning on average: the cosine above what unrelated
   * ones reach, as a share of what is left, as far as the words are found in wordings and the
   * question sounds like those that meanings were learned from. One alone may be near by chance.
   */
  SEMANTIC_TOP3("agreed"),
  /**
   * {@link #SEMANTIC_TOP3} times {@link #WORDING_COUNT}: it is asked in many wordings, and so in
   * this one.
   */
  SEMANTIC_TOP3_TIMES_COUNT("confirmed"),
  /** As {@link #SEMANTIC}, by the pretrained encoder. */
  PRETRAINED("pretrained"),
  /** The fourth power of {@link #PRETRAINED}: what is all but the same counts for more. */
  PRETRAINED_CLOSE("pretrained_close"),
  /** How near the three nearest wordings are on average, by the pretrained encoder. */
  PRETRAINED_TOP3("pretrained_agreed"),
  /** How much nearer the nearest window of its text is than any of its wordings, by it. */
  PRETRAINED_TEXT("pretrained_text"),
  /**
   * How far the nearest wording or text of all is by the pretrained encoder, the same of all hits;
   * 0 without one. It tells whether there is an answer, not which.
   */
  PRETRAINED_FAR("pretrained_far"),
  /**
   * The part of {@link #LEXICAL} that comes from the wording, as far as the pretrained encoder
   * finds some candidate near: then words say less.
   */
  LEXICAL_TIMES_PRETRAINED("pretrained_outdone"),
  /** The same of {@link #TEXT}. */
  TEXT_TIMES_PRETRAINED("pretrained_told"),
  /** {@link #QUERY_COVERAGE}, as far as the pretrained encoder finds some candidate near. */
  QUERY_COVERAGE_TIMES_PRETRAINED("pretrained_asked"),
  /** The same of {@link #COVERAGE_PRODUCT}. */
  COVERAGE_PRODUCT_TIMES_PRETRAINED("pretrained_alike"),
  /**
   * How much more the question sounds like what is asked here than like the rest of what is known.
   * Of the first hit only: it tells whether there is an answer, not which.
   */
  IN_DOMAIN("familiar"),
  /** How much less it does, of the first hit only. */
  OUT_OF_DOMAIN("strange"),
  /** How much less the matched wording does than the question, of the first hit only. */
  DOMAIN_MISMATCH("off_topic"),
  /** 1 if query and wording are the same but for punctuation, case and script. */
  EXACT("exact"),
  /**
   * How many wordings of the entry are known: {@code 1 - 1 / n}. What staff have met in many
   * wordings is asked often, and asked again.
   */
  WORDING_COUNT("known"),
  /**
   * How much more often agents took the entry than not: {@code (taken - not) / (taken + not + 5)}.
   */
  HELPFUL("helpful"),
  /** How much more often they did not, counted alike. */
  UNHELPFUL("unhelpful"),
  /**
   * How long the question is, 1 from 30 characters on. The same of all hits: of a long question a
   * small share says as much as a large one of a short question.
   */
  QUERY_LENGTH("long"),
  /** 1 for an entry of an FAQ: its answer was written to be sent. */
  FAQ("faq"),
  /** How lately what it says came in force: half as much for each year before the question. */
  RECENT("recent"),
  /** 1 if both have numbers, and none in common: 7 days are not 30 days. */
  OTHER_NUMBERS("other_numbers"),
  /**
   * 1 if question and wording say all but the same in other numbers: of what costs 5 斤 is asked,
   * and the wording is of 5 公斤.
   */
  SAME_BUT_NUMBERS("same_but_numbers"),
  /** 1 if one is negated and the other is not: 能充电 is not 不能充电. */
  OTHER_NEGATION("negated"),
  /**
   * 1 if question and wording have words that never stand for each other: 注册 is not 注销; or all but
   * the same words, and one has another besides that changes all: 取消退货 is not 退货.
   */
  ANTONYM("opposed"),
  /** 1 if the question's own words found nothing, and this was found by what it sounds like. */
  GUESSED("guessed"),
  /**
   * How far the first hit is ahead of the second, 1 if by half its score or more, times what it has
   * to show: {@link #ENTRY_COVERAGE} or {@link #SEMANTIC}. 0 of other hits.
   */
  LEAD("lead"),
  /**
   * How much of the best score by words the five hits behind the first have on average: their
   * {@link #LEXICAL}. The same of all hits. Where many fit as well, the question may mean none of
   * them.
   */
  CROWD("crowd"),
  /** Share of what the question names that the wording or the headings above have. */
  SUBJECT_COVERAGE("named"),
  /**
   * How much of the wording's subject is left unsaid: what it names and the question does not,
   * beside all that the question names. A word names something as far as it is a noun.
   */
  UNASKED_SUBJECT("unsaid"),
  /**
   * Whether the question itself names nothing: the root of {@link #UNASKED_SUBJECT} times what it
   * lacks.
   */
  MISSING_SUBJECT("open"),
  /**
   * How far another entry, with another answer, is as good, of the first hit: {@link
   * #UNASKED_SUBJECT} times what both have of that which the question {@link #SUBJECT_COVERAGE}; 1
   * if both are found by the same wording, or the other is a campaign beside the rule, which has 1
   * itself.
   */
  RIVAL("rivalled"),
  /**
   * 1 if the question names a model that nothing is known about, while others of its kind are: X200
   * where X100 is. The same of all hits: what they say is of something else.
   */
  UNKNOWN_MODEL("unknown"),
  /**
   * Share of what the question names that stands nowhere in what is known: 酒店 of 酒店预订怎么取消. The same
   * of all hits.
   */
  UNKNOWN_SUBJECT("foreign"),
  /**
   * How far an entry strays from a question behind what was said before: what its wordings and
   * headings lack of the question, and, the less that names, the more of what was said before. 0 if
   * nothing was.
   */
  CONTEXT_MISMATCH("strays"),
  /** Share of what was named before the question that wordings and headings have. */
  CONTEXT_COVERAGE("resumes");

  private final String word;

  Feature(String word) {
    this.word = word;
  }

  /** As it is named in files of numbers: {@code other-numbers}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the pretrained encoder tells it: without one it is 0. */
  public boolean isOfPretrained() {
    return word.startsWith("pretrained");
  }

  /** A copy of the kind that is read and copied most quickly: a search makes thousands. */
  static EnumMap<Feature, Double> copyOf(Map<Feature, Double> values) {
    EnumMap<Feature, Double> copy = new EnumMap<>(Feature.class);
    copy.putAll(values);
    return copy;
  }

  /**
   * The word used in JSON: {@code words}... It stays as it was first written, so that a learned
   * model can still be read and an answer of the service changes no word.
   */
  @Override
  public String word() {
    return word;
  }
}
