package yingda.training;

import java.util.Arrays;

/**
 * Finds the coefficients with the least loss by Newton's method. They are held to what is believed
 * without examples, as if they were spread around it normally: many examples outweigh it, few
 * don't.
 */
final class NewtonMethod {
  private static final int STEPS = 100;

  /** Of a coefficient at a time: far from where it belongs, Newton's step leads beyond. */
  private static final double LONGEST_STEP = 1;

  /** It has come as near as numbers are printed. */
  private static final double SHORTEST_STEP = 1e-9;

  /** A sum over examples that curves upward in every direction, or lies flat. */
  interface Loss {
    /** Adds the first and the second derivatives at these coefficients. */
    void addTo(double[] coefficients, double[] gradient, double[][] curvature);
  }

  private NewtonMethod() {}

  /**
   * @param prior what is believed
   * @param strength of the belief: the inverse of the variance around it
   */
  static double[] least(Loss loss, double[] prior, double strength) {
    double[] coefficients = prior.clone();
    double moved = 1;
    for (int step = 0; step < STEPS && moved > SHORTEST_STEP; step++) {
      moved = improve(coefficients, loss, prior, strength);
    }
    return coefficients;
  }

  /** How far some coefficient moved. */
  private static double improve(double[] coefficients, Loss loss, double[] prior, double strength) {
    int size = coefficients.length;
    double[] gradient = new double[size];
    double[][] curvature = new double[size][size];
    for (int i = 0; i < size; i++) {
      gradient[i] = strength * (coefficients[i] - prior[i]);
      curvature[i][i] = strength;
    }
    loss.addTo(coefficients, gradient, curvature);
    double[] step = LinearEquations.solve(curvature, gradient);
    double longest = Arrays.stream(step).map(Math::abs).max().orElse(0);
    double part = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
    for (int i = 0; i < size; i++) {
      coefficients[i] -= part * step[i];
    }
    return part * longest;
  }
}
