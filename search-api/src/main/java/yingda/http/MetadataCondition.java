package yingda.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Refusal;
import yingda.document.RejectedException;

/** What Dify wants of the metadata of records. Immutable. */
final class MetadataCondition {
  private static final Map<String, Test> TESTS =
      Map.ofEntries(
          Map.entry("contains", (value, wanted) -> value.contains(wanted)),
          Map.entry("not contains", (value, wanted) -> !value.contains(wanted)),
          Map.entry("start with", (value, wanted) -> value.startsWith(wanted)),
          Map.entry("end with", (value, wanted) -> value.endsWith(wanted)),
          Map.entry("is", String::equals),
          Map.entry("is not", (value, wanted) -> !value.equals(wanted)),
          Map.entry("empty", (value, wanted) -> value.isEmpty()),
          Map.entry("not empty", (value, wanted) -> !value.isEmpty()),
          Map.entry("=", (value, wanted) -> compared(value, wanted, 0)),
          Map.entry("≠", (value, wanted) -> !compared(value, wanted, 0)),
          Map.entry(">", (value, wanted) -> compared(value, wanted, 1)),
          Map.entry("<", (value, wanted) -> compared(value, wanted, -1)),
          Map.entry("≥", (value, wanted) -> !compared(value, wanted, -1) && isNumber(value)),
          Map.entry("≤", (value, wanted) -> !compared(value, wanted, 1) && isNumber(value)),
          Map.entry("before", (value, wanted) -> isBefore(value, wanted)),
          Map.entry("after", (value, wanted) -> isBefore(wanted, value)));

  private final Predicate<Map<String, Object>> predicate;

  private MetadataCondition(Predicate<Map<String, Object>> predicate) {
    this.predicate = predicate;
  }

  /** Whether a value is as wanted. */
  private interface Test {
    boolean holds(String value, String wanted);
  }

  /**
   * What Dify sends, under its names.
   *
   * @param logical_operator and, or
   */
  record ConditionForm(
      @Nullable String logical_operator, @Nullable List<ComparisonForm> conditions) {}

  /**
   * One comparison.
   *
   * @param name of the metadata, or several of which one is enough
   */
  record ComparisonForm(
      @Nullable Object name, String comparison_operator, @Nullable Object value) {}

  /**
   * @throws RejectedException naming an operator that is not known: what is not understood is not
   *     passed over
   */
  static MetadataCondition of(@Nullable ConditionForm form) {
    List<ComparisonForm> all =
        form == null ? List.of() : Objects.requireNonNullElse(form.conditions(), List.of());
    List<Predicate<Map<String, Object>>> parts = all.stream().map(MetadataCondition::part).toList();
    boolean isAny = form != null && "or".equals(form.logical_operator());
    return new MetadataCondition(
        metadata ->
            parts.isEmpty()
                || (isAny
                    ? parts.stream().anyMatch(part -> part.test(metadata))
                    : parts.stream().allMatch(part -> part.test(metadata))));
  }

  boolean holds(Map<String, Object> metadata) {
    return predicate.test(metadata);
  }

  private static Predicate<Map<String, Object>> part(ComparisonForm form) {
    String operator = form.comparison_operator();
    List<String> names = texts(form.name()).toList();
    List<String> wanted = texts(form.value()).toList();
    return switch (operator) {
      case "in" -> metadata -> values(names, metadata).anyMatch(wanted::contains);
      case "not in" -> metadata -> values(names, metadata).noneMatch(wanted::contains);
      default -> {
        Test test = TESTS.get(operator);
        if (test == null) {
          throw Refusal.invalid("unknown-value")
              .with("value", operator)
              .with("known", TESTS.keySet().stream().sorted().toList())
              .at("comparison_operator");
        }
        String first = wanted.isEmpty() ? "" : wanted.getFirst();
        yield metadata -> values(names, metadata).anyMatch(value -> test.holds(value, first));
      }
    };
  }

  /** What is not there is empty. */
  private static Stream<String> values(List<String> names, Map<String, Object> metadata) {
    return names.stream().map(name -> String.valueOf(metadata.getOrDefault(name, "")));
  }

  private static Stream<String> texts(@Nullable Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf)
        : value == null ? Stream.empty() : Stream.of(String.valueOf(value));
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(?:\\.[0-9]+)?");
  }

  private static boolean compared(String value, String wanted, int sign) {
    return isNumber(value)
        && isNumber(wanted)
        && Integer.signum(Double.compare(Double.parseDouble(value), Double.parseDouble(wanted)))
            == sign;
  }

  private static boolean isBefore(String one, String other) {
    try {
      return Instant.parse(one).isBefore(Instant.parse(other));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
