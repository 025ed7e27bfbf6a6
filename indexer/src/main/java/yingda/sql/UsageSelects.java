package yingda.sql;

import java.util.Arrays;
import java.util.stream.Collectors;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.usage.GapGroup;
import yingda.usage.Verdict;

/** The queries of what was asked. Lists of values are bound as one JSON array each. */
final class UsageSelects {
  /** The verdicts that speak for a reply. */
  private static final String GOOD =
      Arrays.stream(Verdict.values())
          .filter(Verdict::isGood)
          .map(verdict -> "'" + verdict.word() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** What was handed over though a text could have answered it: no greeting is. */
  private static final String IN_VAIN = "decision = 'escalate' AND wants_text";

  /** Wordings and notes a gap is listed with. */
  private static final String FEW = "10";

  /** Parameters: its id, and the key that asked, null for none. */
  static final String QUERY =
      "SELECT number, offered FROM query WHERE id = ? AND (asker IS NULL OR asker = ?)";

  static final String VERDICT =
      """
      SELECT verdict, comment FROM feedback
      WHERE query = ? AND document_id = ? AND anchor = ? AND matter = ?
      """;

  static final String SAME_GAP = "SELECT gap FROM gap_wording WHERE product = ? AND key = ?";

  /** Parameters: pairs, product, their number, the least share of common ones. */
  static final String NEAR_GAP =
      """
      SELECT g.id FROM gap_pair p JOIN gap g ON g.id = p.gap
      WHERE p.pair IN (SELECT value FROM json_each(?1)) AND g.product = ?2
      GROUP BY g.id
      HAVING 2.0 * count(*) / (g.pairs + ?3) >= ?4
      ORDER BY 2.0 * count(*) / (g.pairs + ?3) DESC, g.id
      LIMIT 10
      """;

  /** Those of a gap, most asked first. */
  static final String WORDINGS =
      "SELECT wording FROM gap_wording WHERE gap = ? ORDER BY seen DESC, key LIMIT 100";

  private static final String GAP =
      """
      SELECT g.*,
        (SELECT json_group_array(wording) FROM
          (SELECT wording FROM gap_wording WHERE gap = g.id ORDER BY seen DESC, key LIMIT FEW) AS w)
          AS wordings,
        (SELECT json_group_array(note) FROM
          (SELECT note FROM gap_note WHERE gap = g.id AND note IS NOT NULL
           ORDER BY number DESC LIMIT FEW) AS n)
          AS notes,
        (SELECT json_group_array(json(context)) FROM
          (SELECT context, max(number) AS last FROM gap_note WHERE gap = g.id AND context <> '[]'
           GROUP BY context ORDER BY last DESC LIMIT FEW) AS c)
          AS contexts
      FROM gap g
      """
          .replace("FEW", FEW);

  /** Parameters: the begin of the earlier span and of the later one. */
  static final String ASKED_IN_VAIN =
      """
      SELECT coalesce(product, '') AS product, question,
        count(*) FILTER (WHERE time < ?2) AS before,
        count(*) FILTER (WHERE time >= ?2) AS lately
      FROM query
      WHERE time >= ?1 AND IN_VAIN AND question IS NOT NULL
      GROUP BY 1, 2
      """
          .replace("IN_VAIN", IN_VAIN);

  static final String EARNED =
      """
      SELECT count(*), coalesce(sum(asked), 0), coalesce(sum(reported), 0),
        (SELECT count(*) FROM query
         WHERE decision = 'answer' AND json_extract(offered, '$[0].documentId') = ?1
           AND time >= (SELECT min(closed_at) FROM gap WHERE document_id = ?1 AND state = 'done'))
      FROM gap WHERE document_id = ?1 AND state = 'done'
      """;

  static final String GAP_BY_ID = GAP + "WHERE g.id = ?";

  static final String GAPS_BEHIND = GAP + "WHERE g.id > ? ORDER BY g.id LIMIT ?";

  private static final String FARED =
      """
      SELECT f.document_id, f.anchor,
        count(DISTINCT f.query) FILTER (WHERE f.verdict IN GOOD) AS accepted,
        count(DISTINCT f.query) FILTER (WHERE f.verdict NOT IN GOOD) AS rejected,
        json_group_array(DISTINCT q.question)
          FILTER (WHERE f.verdict IN GOOD AND q.question IS NOT NULL) AS questions
      FROM feedback f JOIN query q ON q.number = f.query
      """
          .replace("GOOD", GOOD);

  private static final String BY_ENTRY = " GROUP BY f.document_id, f.anchor";

  /** How all entries fared. */
  static final String ALL_FARED = FARED + BY_ENTRY;

  /** Parameter: only what was said before. */
  static final String FARED_UNTIL = FARED + "WHERE f.time < ?" + BY_ENTRY;

  /** Parameters: document and anchor. */
  static final String ENTRY_FARED = FARED + "WHERE f.document_id = ? AND f.anchor = ?" + BY_ENTRY;

  /** Questions of a time. Parameters here and below: from, until, product or null. */
  private static final String OF_SPAN =
      "time >= ?1 AND time < ?2 AND (CAST(?3 AS TEXT) IS NULL OR product = ?3)";

  /** Then the length of a step. */
  static final String DECISIONS =
      "SELECT (time - ?1) / ?4 AS step, decision, count(*) AS asked FROM query WHERE "
          + OF_SPAN
          + " GROUP BY step, decision";

  /** Then who gave them, or null. */
  static final String VERDICTS =
      """
      SELECT f.verdict, count(*) AS said
      FROM (SELECT number FROM query WHERE OF_SPAN) AS q JOIN feedback f ON f.query = q.number
      WHERE CAST(?4 AS TEXT) IS NULL OR f.author = ?4
      GROUP BY f.verdict
      """
          .replace("OF_SPAN", OF_SPAN);

  /** Then a share of the replies: the longest time among the shortest of them. */
  static final String TIME =
      """
      SELECT micros FROM query WHERE OF_SPAN
      ORDER BY micros
      LIMIT 1 OFFSET (
        SELECT CASE WHEN part > 0 THEN part - 1 ELSE 0 END
        FROM (SELECT CAST(ceil(?4 * count(*)) AS INTEGER) AS part
          FROM query WHERE OF_SPAN) AS shortest)
      """
          .replace("OF_SPAN", OF_SPAN);

  /** Then, here and below, how many at most. */
  static final String ASKED_OFTEN = asked("", "asked");

  static final String HANDED_OVER_OFTEN =
      asked(" HAVING count(*) FILTER (WHERE " + IN_VAIN + ") > 0", "unanswered");

  static final String OFFERED_OFTEN = fared("offered");

  /** Those that no verdict spoke against are none of them. */
  static final String REJECTED_OFTEN = fared("rejected");

  private UsageSelects() {}

  /**
   * Parameters ?1 to ?4: state or null, product or null, limit, offset. A condition that is not
   * asked for would keep the index from being used.
   */
  static String gaps(boolean ofState, boolean ofProduct) {
    return GAP
        + "WHERE "
        + (ofState ? "g.state = ?1" : "CAST(?1 AS TEXT) IS NULL")
        + " AND "
        + (ofProduct ? "g.product = ?2" : "CAST(?2 AS TEXT) IS NULL")
        + " ORDER BY g.asked + "
        + GapGroup.HANDOVER
        + " * g.reported DESC, g.id DESC LIMIT ?3 OFFSET ?4";
  }

  /** How often each label of an aspect was told, whose word names the column. */
  static String labels(Aspect aspect) {
    return """
    SELECT COLUMN AS label, count(*) AS asked,
      count(*) FILTER (WHERE decision = 'escalate') AS unanswered
    FROM query WHERE OF_SPAN AND COLUMN IS NOT NULL
    GROUP BY COLUMN ORDER BY asked DESC, COLUMN
    LIMIT ?4
    """
        .replace("OF_SPAN", OF_SPAN)
        .replace("COLUMN", aspect.word());
  }

  /** Questions in the same words. */
  private static String asked(String having, String order) {
    return """
    SELECT question, count(*) AS asked,
      count(*) FILTER (WHERE IN_VAIN) AS unanswered
    FROM query WHERE OF_SPAN AND question IS NOT NULL
    GROUP BY question HAVING_MORE
    ORDER BY BY_COUNT DESC, question
    LIMIT ?4
    """
        .replace("OF_SPAN", OF_SPAN)
        .replace("HAVING_MORE", having)
        .replace("IN_VAIN", IN_VAIN)
        .replace("BY_COUNT", order);
  }

  /** Entries by how often they were offered, or rejected. */
  private static String fared(String order) {
    return """
    WITH asked AS (
      SELECT number, decision, json_extract(offered, '$[0].documentId') AS document_id,
        json_extract(offered, '$[0].anchor') AS anchor
      FROM query WHERE OF_SPAN AND offered <> '[]'),
    first AS (
      SELECT document_id, anchor, count(*) AS offered FROM asked
      WHERE decision = 'answer'
      GROUP BY document_id, anchor),
    said AS (
      SELECT f.document_id, f.anchor,
        count(DISTINCT f.query) FILTER (WHERE f.verdict IN GOOD) AS accepted,
        count(DISTINCT f.query) FILTER (WHERE f.verdict NOT IN GOOD) AS rejected
      FROM feedback f JOIN asked a ON a.number = f.query
      GROUP BY f.document_id, f.anchor),
    entry AS (
      SELECT document_id, anchor FROM first UNION SELECT document_id, anchor FROM said)
    SELECT e.document_id, e.anchor, coalesce(first.offered, 0) AS offered,
      coalesce(said.accepted, 0) AS accepted, coalesce(said.rejected, 0) AS rejected
    FROM entry e
    LEFT JOIN first ON first.document_id = e.document_id AND first.anchor = e.anchor
    LEFT JOIN said ON said.document_id = e.document_id AND said.anchor = e.anchor
    WHERE coalesce(BY_COUNT, 0) > 0
    ORDER BY BY_COUNT DESC, e.document_id, e.anchor
    LIMIT ?4
    """
        .replace("OF_SPAN", OF_SPAN)
        .replace("GOOD", GOOD)
        .replace("BY_COUNT", order.equals("offered") ? "first.offered" : "said.rejected");
  }
}
