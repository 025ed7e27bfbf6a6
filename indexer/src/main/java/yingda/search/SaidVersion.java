package yingda.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.VersionRange;

/**
 * A version that stands in a question: 怎么升级集群 7.5.
 *
 * @param thing the name in letters right before it, empty for none: iOS of iOS 17.2
 * @param question without it
 */
public record SaidVersion(String thing, ProductVersion version, Question question) {
  private static final Pattern VERSION =
      Pattern.compile(
          "(?:(?<![A-Za-z])(?<thing>[A-Za-z]{2,30})"
              + " )?(?<![\\w.+-])[vV]?(?<number>\\d{1,4}(?:\\.\\d{1,4}){1,3})(?![\\w.%]|\\s*[元块折米寸公])(?:\\s*版本?)?");

  /** The first; empty if there is none, or nothing else. */
  static Optional<SaidVersion> in(Question question) {
    Matcher said = VERSION.matcher(question.text());
    if (!said.find()) {
      return Optional.empty();
    }
    String thing = said.group("thing") == null ? "" : said.group("thing");
    String rest =
        question.text().substring(0, said.start())
            + thing
            + " "
            + question.text().substring(said.end());
    return Question.isAskable(rest)
        ? Optional.of(
            new SaidVersion(
                thing,
                ProductVersion.of("version", said.group("number")),
                new Question(rest.strip(), question.before())))
        : Optional.empty();
  }

  /** The version alone. */
  public static Optional<ProductVersion> versionIn(Question question) {
    return in(question).map(SaidVersion::version);
  }

  /** Whether a hit, or what other editions say in its place, is for that version among others. */
  boolean isOneOf(Hit hit) {
    return !hit.versions().isEmpty()
        && Stream.concat(
                Stream.of(hit.versions()), hit.otherVersions().stream().map(OtherVersion::versions))
            .anyMatch(versions -> VersionRange.of("versions", versions).contains(version));
  }

  /** Whether a hit is for that version among a few. */
  boolean includes(Hit hit) {
    return !hit.versions().isEmpty()
        && VersionRange.of("versions", hit.versions()).contains(version);
  }

  /**
   * Whether a hit is for other versions only: whoever asks may have pinned one of these. The
   * version of another thing says nothing of it.
   */
  boolean isExcludedBy(Hit hit) {
    boolean isOfIt = thing.isEmpty() || ProductName.same(thing, hit.product());
    return isOfIt && !hit.versions().isEmpty() && !includes(hit);
  }
}
