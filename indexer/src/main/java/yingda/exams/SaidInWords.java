package yingda.exams;

import java.math.BigDecimal;
import java.util.List;
import yingda.text.Amount;
import yingda.text.Measure;
import yingda.text.Normalizer;
import yingda.text.Numeral;

/** Whether an answer in words says something, however numbers and units are written. Immutable. */
record SaidInWords(Normalizer normalizer) {
  private static final long MOST_IN_HAN = 9_999;

  /** Whether it says a point. */
  boolean says(String answer, ExamPoint point) {
    String said = plain(answer);
    return point.needs().stream().allMatch(need -> says(said, need));
  }

  /** Whether it is the number of a gap, with its unit or without. */
  boolean fills(String answer, ExamPoint point) {
    String said = plain(answer);
    StatedAmount stated = StatedAmount.in(point.needs().getFirst()).getFirst();
    return says(said, point.needs().getFirst())
        || said.equals(plain(stated.number()))
        || isHan(said, stated.number());
  }

  private static boolean isHan(String said, String number) {
    return number.matches("[0-9]{1,4}") && Numeral.value(said) == Long.parseLong(number);
  }

  private boolean says(String said, String need) {
    List<StatedAmount> stated = StatedAmount.in(need);
    if (stated.isEmpty()) {
      return said.contains(plain(need));
    }
    StatedAmount amount = stated.getFirst();
    String unit = unit(amount.unit());
    return withoutCounters(said).contains(withoutCounters(plain(need)))
        || inHan(said, amount, unit)
        || Amount.in(said).stream().anyMatch(other -> isSame(said, other, plain(need), unit));
  }

  private boolean inHan(String said, StatedAmount amount, String unit) {
    String number = amount.number();
    if (!number.matches("[0-9]{1,4}") || Long.parseLong(number) > MOST_IN_HAN) {
      return false;
    }
    String han = Numeral.of(Long.parseLong(number));
    String plain = withoutCounters(said);
    return plain.contains(han + unit) || plain.contains(han.replace('二', '两') + unit);
  }

  private static boolean isSame(String said, Amount other, String need, String unit) {
    Measure measure = Measure.of(other, said);
    List<Amount> needed = Amount.in(need);
    if (needed.isEmpty()) {
      return false;
    }
    Measure neededMeasure = Measure.of(needed.getFirst(), need);
    if (measure != null && neededMeasure != null) {
      return measure.kind().equals(neededMeasure.kind())
          && measure.size().compareTo(neededMeasure.size()) == 0;
    }
    BigDecimal value = needed.getFirst().values().getFirst();
    String behind = withoutCounters(said.substring(other.span().end()));
    return other.values().stream().anyMatch(one -> one.compareTo(value) == 0)
        && (behind.startsWith(unit)
            || (unit.equals("元") && behind.startsWith("块"))
            || (unit.equals("天") && behind.startsWith("日")));
  }

  private String plain(String text) {
    return normalizer
        .normalize(text)
        .replaceAll("[\\s“”\"'「」]", "")
        .replaceAll("[—–~～至到-]{1,2}(?=[0-9])", "-");
  }

  private String unit(String unit) {
    return withoutCounters(normalizer.normalize(unit)).replace('％', '%');
  }

  private static String withoutCounters(String text) {
    return text.replace("个", "");
  }
}
