package yingda.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The id that a path becomes, however the files of people are called, and where it is read. */
public final class Address {
  /** Brackets, signs and spaces; what ids may have stays as it is. */
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._@+-]+");

  /** Where no id may begin or where a hyphen tells nothing. */
  private static final Pattern FIRST = Pattern.compile("^[^\\p{L}\\p{N}_]+");

  private static final Pattern LAST = Pattern.compile("(?<=[^-])-++$");

  /** Leaves room for a folder or two. */
  private static final int LONGEST_NAME = 100;

  private static final int KEPT = 60;

  private Address() {}

  /** The path of the page that shows a document. */
  public static String ofPage(String documentId) {
    return Arrays.stream(documentId.split("/", -1))
        .map(part -> URLEncoder.encode(part, UTF_8))
        .collect(Collectors.joining("/", "/documents/", ""));
  }

  /**
   * The path itself where it can be an id. Two paths may become the same: whoever collects them has
   * to see to that.
   *
   * @param path names with a {@code /} between, without extension
   */
  public static String of(String path) {
    // Some file systems take names apart into letters and accents; ids are what people type.
    String composed = Normalizer.normalize(path, Normalizer.Form.NFC);
    if (Rules.isId(composed)) {
      return composed;
    }
    StringBuilder address = new StringBuilder();
    for (String name : composed.split("/", -1)) {
      address.append(address.isEmpty() ? "" : "/").append(name(name));
    }
    return Rules.isId(address.toString()) ? address.toString() : fit(address.toString());
  }

  private static String name(String name) {
    if (Rules.isId(name) && name.length() <= LONGEST_NAME) {
      return name;
    }
    String plain = OTHER.matcher(name).replaceAll("-");
    String inside = LAST.matcher(FIRST.matcher(plain).replaceAll("")).replaceAll("");
    if (inside.isEmpty()) {
      return hash(name);
    }
    return inside.length() <= LONGEST_NAME
        ? inside
        : inside.substring(0, inside.offsetByCodePoints(0, KEPT)) + "-" + hash(name);
  }

  /** What is still none is too long, or ends in a word that means an action. */
  private static String fit(String address) {
    String marked = address + "_";
    return Rules.isId(marked) ? marked : hash(address);
  }

  private static String hash(String text) {
    return "_" + Integer.toHexString(text.hashCode());
  }
}
