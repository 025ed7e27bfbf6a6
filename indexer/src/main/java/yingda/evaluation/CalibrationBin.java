package yingda.evaluation;

/**
 * Queries whose first replies are about equally sure: a line of a reliability table.
 *
 * @param from the lowest confidence that belongs to it; the next begins 0.1 above
 * @param count how many, those without an answer among them
 * @param confidence the mean
 * @param right the share whose first reply is right
 */
public record CalibrationBin(double from, int count, double confidence, double right) {
  CalibrationBin rounded() {
    return new CalibrationBin(from, count, Figures.rounded(confidence), Figures.rounded(right));
  }
}
