package yingda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yingda.document.Action;
import yingda.document.ChangeKind;
import yingda.document.EnumWord;
import yingda.document.Language;
import yingda.document.Refusal;
import yingda.document.Term;
import yingda.ranking.Feature;
import yingda.ranking.RankReason;
import yingda.reports.ReleaseReport.Outcome;
import yingda.reports.ReportPeriod;
import yingda.search.Decision;
import yingda.usage.GapState;
import yingda.usage.Verdict;

/** What the program refuses has a text in each language, and each text is of something refused. */
class TextsTest {
  private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)\\}");
  private static final Pattern REFUSED =
      Pattern.compile("Refusal\\s*\\.(?:invalid\\(|of\\([\\w.]+,)\\s*\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\"([a-z0-9-]+)\"");

  /** Texts by code and then by language. */
  private static final Map<String, Map<String, String>> TEXTS = new TreeMap<>();

  private static Map<Path, String> sources = Map.of();

  /** Refuses what stands there twice: of two texts the last one would be told for both. */
  private static final class OnceEach extends Properties {
    @Override
    public synchronized Object put(Object code, Object text) {
      assertThat(containsKey(code)).as("a second text of " + code).isFalse();
      return super.put(code, text);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    Properties all = new OnceEach();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Refusal.class.getResourceAsStream("texts.properties")), UTF_8)) {
      all.load(in);
    }
    all.forEach(
        (key, text) -> {
          String name = key.toString();
          int end = name.lastIndexOf('.');
          TEXTS
              .computeIfAbsent(name.substring(0, end), code -> new TreeMap<>())
              .put(name.substring(end + 1), text.toString());
        });
    try (Stream<Path> library = Files.walk(Docs.file("indexer/src/main/java"));
        Stream<Path> service = Files.walk(Docs.file("search-api/src/main/java"))) {
      sources =
          Stream.concat(library, service)
              .filter(file -> file.toString().endsWith(".java"))
              .collect(Collectors.toMap(file -> file, TextsTest::text));
    }
  }

  private static String text(Path file) {
    return Docs.text(Docs.file("").relativize(file).toString());
  }

  private static Stream<String> codes() {
    return TEXTS.keySet().stream().filter(code -> code.indexOf('.') < 0);
  }

  @Test
  void everyTextIsThereInEachLanguageWithTheSameValues() {
    List<String> languages = Arrays.stream(Language.values()).map(Language::tag).sorted().toList();
    Stream.concat(codes(), TEXTS.keySet().stream().filter(code -> code.startsWith("term.")))
        .forEach(
            code -> {
              Map<String, String> texts = TEXTS.getOrDefault(code, Map.of());
              assertThat(texts.keySet()).as(code).containsExactlyElementsOf(languages);
              assertThat(texts.values().stream().map(TextsTest::values).distinct())
                  .as(code)
                  .hasSize(1);
            });
  }

  @Test
  void whatIsRefusedHasATextAndItsValues() {
    assertThat(refused()).hasSizeGreaterThan(150);
    refused()
        .forEach(
            (code, places) -> {
              assertThat(codes()).as(code).contains(code);
              for (String value : values(TEXTS.getOrDefault(code, Map.of()).get("en"))) {
                assertThat(places)
                    .as("value %s of %s", value, code)
                    .allMatch(
                        source ->
                            Pattern.compile("\\.with\\(\\s*\"" + value + "\"")
                                .matcher(source)
                                .find());
              }
            });
  }

  @Test
  void everyTextIsUsed() {
    Set<String> words =
        sources.values().stream()
            .flatMap(source -> WORD.matcher(source).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    Arrays.stream(Action.values()).map(Action::word).forEach(words::add);
    Stream.of(
            codes("feature-", Feature.values()),
            codes("placed-", RankReason.values()),
            codes("change-", ChangeKind.values()),
            codes("summary-", ReportPeriod.Unit.values()),
            codes("summary-decision-", Decision.values()),
            codes("summary-verdict-", Verdict.values()),
            codes("summary-gap-", GapState.values()),
            codes("outcome-", Outcome.values()))
        .flatMap(Function.identity())
        .forEach(words::add);
    assertThat(codes()).allSatisfy(code -> assertThat(words).contains(code));
    assertThat(TEXTS.keySet().stream().filter(code -> code.startsWith("term.")))
        .allSatisfy(code -> assertThat(words).contains(code.substring("term.".length())));
  }

  /** Those of the terms that each of these has. */
  private static Stream<String> codes(String begin, EnumWord... each) {
    return Arrays.stream(each)
        .map(one -> begin + one.word().replace('_', '-'))
        .peek(code -> assertThat(TEXTS).containsKey("term." + code));
  }

  @Test
  void everyActionHasAWord() {
    assertThat(Arrays.stream(Action.values()).map(Action::word))
        .allSatisfy(word -> assertThat(Term.of(word)).hasToString(word));
  }

  /** Sources by the codes they refuse with. */
  private static Map<String, List<String>> refused() {
    Map<String, List<String>> refused = new TreeMap<>();
    for (String source : sources.values()) {
      REFUSED
          .matcher(source.replaceAll("(?m)^ *\\*.*", ""))
          .results()
          .map(found -> found.group(1))
          .distinct()
          .forEach(
              code ->
                  refused.merge(
                      code,
                      List.of(source),
                      (one, other) -> Stream.concat(one.stream(), other.stream()).toList()));
    }
    return refused;
  }

  private static Set<String> values(String text) {
    return VALUE
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
