package yingda.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import yingda.document.InputPlace;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.document.Term;

/**
 * Numbers in a properties file, read into a record whose components have their names. For one
 * reading.
 */
final class ParameterFile {
  private final String name;
  private final TreeMap<String, String> unread = new TreeMap<>();

  private ParameterFile(String name, Properties numbers) {
    this.name = name;
    numbers.stringPropertyNames().forEach(key -> unread.put(key, numbers.getProperty(key)));
  }

  /** One that stands beside this class. */
  static ParameterFile resource(String name) {
    try (InputStream in = Objects.requireNonNull(ParameterFile.class.getResourceAsStream(name))) {
      return of(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + name, e);
    }
  }

  static ParameterFile of(String name, Reader text) throws IOException {
    Properties numbers = new Properties();
    numbers.load(text);
    return new ParameterFile(name, numbers);
  }

  /**
   * All of them.
   *
   * @throws RejectedException INVALID if one is missing, is no number, or is none of the record's
   */
  <T extends Record> T as(Class<T> type) {
    T all = record("", type);
    if (!unread.isEmpty()) {
      throw at(unread.firstKey(), Refusal.invalid("unknown-parameter-name"));
    }
    return all;
  }

  private <T extends Record> T record(String prefix, Class<T> type) {
    List<RecordComponent> components = List.of(type.getRecordComponents());
    Object[] values = components.stream().map(one -> value(prefix, one)).toArray();
    Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't make " + type, e);
    }
  }

  private Object value(String prefix, RecordComponent component) {
    String key = prefix + hyphenated(component.getName());
    Class<?> type = component.getType();
    if (type.isRecord()) {
      return record(key + ".", type.asSubclass(Record.class));
    }
    return type == Map.class ? byFeature(key + ".") : number(key, type);
  }

  /** Those that are there: a feature without a number counts nothing. */
  private Map<Feature, Double> byFeature(String prefix) {
    Map<Feature, Double> numbers = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      String key = prefix + feature.key();
      if (unread.containsKey(key)) {
        numbers.put(feature, (Double) number(key, double.class));
      }
    }
    return numbers;
  }

  private Number number(String key, Class<?> type) {
    String text = unread.remove(key);
    if (text == null) {
      throw at(key, Refusal.invalid("parameter-number-missing"));
    }
    try {
      if (type == int.class) {
        return Integer.valueOf(text);
      }
      double number = Double.parseDouble(text);
      if (!Double.isFinite(number)) {
        throw new NumberFormatException(text);
      }
      return type == float.class ? (Number) (float) number : (Number) number;
    } catch (NumberFormatException e) {
      Term wanted = Term.of(type == int.class ? "whole-number" : "number");
      throw at(
          key, Refusal.invalid("parameter-no-number").with("value", text).with("expected", wanted));
    }
  }

  private RejectedException at(String key, Refusal rule) {
    return rule.at(new InputPlace(name, 0, key));
  }

  private static String hyphenated(String name) {
    return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
