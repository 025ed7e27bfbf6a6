package yingda.exams;

/**
 * How staff answered what was asked of an entry: what many get wrong may be written badly.
 *
 * @param entry its question
 * @param answered how often it was answered and counted
 * @param wrong how often it was wrong
 * @param share of what was right, from 0 to 1
 */
public record ExamFinding(
    String documentId,
    String anchor,
    String title,
    String entry,
    int answered,
    int wrong,
    double share) {}
