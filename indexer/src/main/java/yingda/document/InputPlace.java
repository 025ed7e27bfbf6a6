package yingda.document;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in what was sent something is wrong.
 *
 * @param file as its sender calls it, null if it is no file
 * @param line from 1, 0 if the file or the text as a whole is meant
 * @param field a path such as {@code entries[2].question}, a column, an option or the id of a
 *     document; null where the line or file says it all
 */
public record InputPlace(@Nullable String file, int line, @Nullable String field) {
  /** For what is wrong as a whole. */
  public static final InputPlace NOWHERE = new InputPlace(null, 0, null);

  private static final Pattern OF_ENTRY =
      Pattern.compile("(?:document\\.)?entries\\[(\\d{1,9})]\\.(\\w+)(?:\\[\\d+])?");
  private static final Pattern NAME = Pattern.compile("(?:document\\.)?([\\w ]+)(?:\\[\\d+])?");

  public static InputPlace field(String path) {
    return new InputPlace(null, 0, path);
  }

  public static InputPlace file(String name) {
    return new InputPlace(name, 0, null);
  }

  /** A line of a file, from 1. */
  public static InputPlace line(String file, long number) {
    return new InputPlace(file, Math.toIntExact(number), null);
  }

  /** What is left to say where file and line are known. */
  public InputPlace inFile() {
    return new InputPlace(null, 0, field);
  }

  /** The same of a part of something larger, such as {@code entries[2].} in front of the field. */
  public InputPlace inside(String path) {
    return new InputPlace(file, line, path + field);
  }

  /** The same in a file that is called by its path inside this folder. */
  public InputPlace within(String folder) {
    return file == null || !file.startsWith(folder + "/")
        ? this
        : new InputPlace(file.substring(folder.length() + 1), line, field);
  }

  /** The same field in this file, unless it is known to be in one. */
  public InputPlace in(InputPlace outer) {
    return file == null ? new InputPlace(outer.file(), outer.line(), field) : this;
  }

  /** How commands and logs name it, such as {@code faq.csv:12: question}. */
  @Override
  public String toString() {
    if (file == null) {
      return line == 0 ? (field == null ? "" : field) : field + " line " + line;
    }
    String place = line == 0 ? file : file + ":" + line;
    return field == null ? place : place + ": " + field;
  }

  /** How people call it: 第 3 条的问题. */
  public String words(Language language) {
    if (language == Language.EN) {
      return toString();
    }
    String named = field == null ? "" : fieldWords(language, field);
    if (file == null) {
      return line == 0 ? named : lineWords(language, named);
    }
    String place = line == 0 ? file : lineWords(language, file);
    return field == null ? place : place + language.colon() + named;
  }

  private String lineWords(Language language, String text) {
    return Texts.of(language).text("place.line", Map.of("text", text, "line", line));
  }

  private static String fieldWords(Language language, String field) {
    Matcher entry = OF_ENTRY.matcher(field);
    if (entry.matches()) {
      int number = Integer.parseInt(entry.group(1)) + 1;
      String name = fieldWords(language, entry.group(2));
      return Texts.of(language).text("place.entry", Map.of("number", number, "field", name));
    }
    Matcher name = NAME.matcher(field);
    return name.matches()
        ? Texts.of(language).fieldName(name.group(1).replace(' ', '-'), field)
        : field;
  }
}
