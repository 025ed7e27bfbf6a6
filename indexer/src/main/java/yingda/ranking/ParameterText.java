package yingda.ranking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lines of {@code ranking.properties} with other numbers of features, and all else as it is.
 */
public final class ParameterText {
  private static final String WEIGHTS = "weights.";
  private static final String CALIBRATION = "calibration.weights.";
  private static final String BESIDE_PRETRAINED = "calibration.beside-pretrained.";

  private ParameterText() {}

  /**
   * The same text with these numbers. What has none any more loses its line, a new one gets its own
   * behind the last of its kind.
   *
   * @param text of a file of {@link RankingParameters}
   */
  public static String with(String text, LinearModel weights, Calibration calibration) {
    String weighted = with(text, WEIGHTS, weights.values());
    String judged = with(weighted, CALIBRATION, calibration.weights());
    return with(judged, BESIDE_PRETRAINED, calibration.besidePretrained())
        .replaceAll(
            "(?m)^calibration\\.sure = .*$",
            String.format(Locale.ROOT, "calibration.sure = %.2f", calibration.sure()));
  }

  private static String with(String text, String prefix, Map<Feature, Double> numbers) {
    Map<String, String> left = new LinkedHashMap<>();
    numbers.forEach(
        (feature, number) -> {
          if (!rounded(number).equals("0.0")) {
            left.put(prefix + feature.key(), rounded(number));
          }
        });
    List<String> lines = new ArrayList<>();
    int end = 0;
    for (String line : text.lines().toList()) {
      if (!line.startsWith(prefix)) {
        lines.add(line);
        continue;
      }
      String number = left.remove(line.substring(0, line.indexOf('=')).strip());
      if (number != null) {
        lines.add(line.substring(0, line.indexOf('=')).strip() + " = " + number);
      }
      end = lines.size();
    }
    List<String> more = new ArrayList<>();
    left.forEach((key, number) -> more.add(key + " = " + number));
    lines.addAll(end, more);
    return String.join("\n", lines) + "\n";
  }

  /** More decimals would be noise, and another machine would find others. */
  private static String rounded(double number) {
    double tenths = Math.round(number * 10) / 10.0;
    return String.format(Locale.ROOT, "%.1f", tenths == 0 ? 0 : tenths);
  }
}
