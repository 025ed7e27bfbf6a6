package yingda.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A version of a product, such as {@code 7.5}, {@code v8.5.1} or {@code 2.0-rc1}, ordered the way
 * Maven orders versions: numbers by value, missing numbers are 0, and a qualifier such as {@code
 * -rc1} comes before the version it leads to.
 */
public final class ProductVersion implements Comparable<ProductVersion> {
  private static final Pattern FORM =
      Pattern.compile("v?([0-9]{1,18}(?:\\.[0-9]{1,18}){0,7})(?:[-.]?([a-z][a-z0-9.-]{0,30}))?");

  private final String text;
  private final List<BigInteger> numbers;
  private final String qualifier;

  private ProductVersion(String text, List<BigInteger> numbers, String qualifier) {
    this.text = text;
    this.numbers = numbers;
    this.qualifier = qualifier;
  }

  /**
   * @param subject the field, for the message
   * @throws RejectedException if it is no version
   */
  public static ProductVersion of(String subject, String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw Refusal.invalid("not-a-version").with("value", text).at(subject);
    }
    List<BigInteger> numbers = new ArrayList<>();
    for (String number : matcher.group(1).split("\\.", -1)) {
      numbers.add(new BigInteger(number));
    }
    while (numbers.size() > 1 && numbers.getLast().signum() == 0) {
      numbers.removeLast();
    }
    String qualifier = matcher.group(2) == null ? "" : matcher.group(2);
    return new ProductVersion(text.strip(), List.copyOf(numbers), qualifier);
  }

  /** The first version that no longer begins with this one: 7.6 for 7.5, 8 for 7. */
  ProductVersion next() {
    String[] written = text.replaceFirst("^[vV]", "").split("[^0-9.]", -1)[0].split("\\.", -1);
    written[written.length - 1] =
        new BigInteger(written[written.length - 1]).add(BigInteger.ONE).toString();
    return of("version", String.join(".", written));
  }

  @Override
  public int compareTo(ProductVersion other) {
    for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
      int order = number(i).compareTo(other.number(i));
      if (order != 0) {
        return order;
      }
    }
    if (qualifier.isEmpty() || other.qualifier.isEmpty()) {
      return Boolean.compare(qualifier.isEmpty(), other.qualifier.isEmpty());
    }
    return qualifier.compareTo(other.qualifier);
  }

  private BigInteger number(int index) {
    return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProductVersion version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * numbers.hashCode() + qualifier.hashCode();
  }

  /**
   * The same version, written in one way for all that are equal: {@code 7.5} for {@code v7.5.0}.
   */
  public ProductVersion plain() {
    String digits = numbers.stream().map(BigInteger::toString).collect(Collectors.joining("."));
    return new ProductVersion(
        qualifier.isEmpty() ? digits : digits + "-" + qualifier, numbers, qualifier);
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
