package yingda.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All patterns that the classes of a module hold for good: in static fields, in lists and records
 * there, or in what a lambda keeps.
 */
public final class Patterns {
  private static final String OURS = "yingda.";

  /** A library that may be absent: classes that name it hold no patterns then. */
  private static final String OPTIONAL = "ai/onnxruntime/";

  /** Methods that try a pattern at each character of a text. */
  private static final Set<String> FINDING =
      Set.of(
          "find", "results", "replaceAll", "replaceFirst", "split", "splitAsStream", "asPredicate");

  private final Set<String> names = new TreeSet<>();
  private final Set<String> finding = new HashSet<>();
  private final Map<String, Use> found = new TreeMap<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Patterns() {}

  /**
   * @param anywhere whether it may be looked for anywhere in a text; if not, its class only tries
   *     patterns at the begin of one
   */
  public record Use(Pattern pattern, boolean anywhere) {}

  /**
   * @param one any class of the module
   * @return by where they are, such as {@code yingda.text.Amount.NUMBER}
   */
  public static Map<String, Use> besides(Class<?> one) {
    Patterns patterns = new Patterns();
    try {
      Path root = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          if (file.toString().endsWith(".class")) {
            patterns.look(ClassFile.of().parse(file));
          }
        }
      }
      for (String name : patterns.names) {
        patterns.add(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return patterns.found;
  }

  private void look(ClassModel type) {
    String name = type.thisClass().asInternalName().replace('/', '.');
    names.add(name);
    for (PoolEntry entry : type.constantPool()) {
      if (entry instanceof MemberRefEntry member
          && member.owner().asInternalName().startsWith("java/util/regex/")
          && FINDING.contains(member.name().stringValue())) {
        finding.add(outermost(name));
      }
    }
  }

  private static String outermost(String name) {
    return name.split("\\$", 2)[0];
  }

  private void add(String type) throws ReflectiveOperationException {
    try {
      for (Field field : Class.forName(type).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          add(type + "." + field.getName(), type, read(field, null));
        }
      }
    } catch (NoClassDefFoundError e) {
      if (!String.valueOf(e.getMessage()).startsWith(OPTIONAL)) {
        throw e;
      }
    }
  }

  private static @Nullable Object read(Field field, @Nullable Object of)
      throws ReflectiveOperationException {
    field.setAccessible(true);
    return field.get(of);
  }

  /**
   * @param holder the class that holds it; what a lambda holds may be looked for by anybody
   */
  private void add(String place, String holder, @Nullable Object value)
      throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      boolean anywhere = holder.contains("$$") || finding.contains(outermost(holder));
      found.put(place, new Use(pattern, anywhere));
    } else if (value instanceof Map<?, ?> map) {
      addAll(place, holder, map.values());
    } else if (value instanceof Collection<?> many) {
      addAll(place, holder, many);
    } else if (value instanceof Object[] many) {
      addAll(place, holder, Arrays.asList(many));
    } else if (value != null && value.getClass().getName().startsWith(OURS) && seen.add(value)) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          add(place + "." + field.getName(), value.getClass().getName(), read(field, value));
        }
      }
    }
  }

  private void addAll(String place, String holder, Collection<?> values)
      throws ReflectiveOperationException {
    int i = 0;
    for (Object value : values) {
      add(place + "[" + i++ + "]", holder, value);
    }
  }
}
