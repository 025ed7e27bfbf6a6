package yingda;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import yingda.document.DocumentStore;
import yingda.document.Language;
import yingda.document.Signature;
import yingda.http.ServedRoutes;
import yingda.importing.ImportOptions;
import yingda.importing.ImportProgress;
import yingda.importing.Importer;
import yingda.knowledge.DataDirectory;
import yingda.server.Main;

/** What the documents name exists, and what exists is named in the documents. */
class DocsTest {
  private static final String ARCHITECTURE = "ARCHITECTURE.md";
  private static final String API = "content/manual/yingda/api.md";

  private static final String PATH = "(/(?:v1|health)/[\\w/{}@.-]*[\\w}])";
  private static final String OPTION = "(?<![\\w-])(--[a-z][a-z-]*)";
  private static final String RELATIVE_LINK = "]\\((?!https?:|#)([^)#]+)";

  private static final Map<String, CommandLine> COMMANDS =
      new CommandLine(new Main()).getSubcommands();

  private static Set<String> routes = Set.of();

  @BeforeAll
  static void readRoutes(@TempDir Path data) {
    routes = ServedRoutes.in(data);
  }

  static Stream<String> readmes() {
    return Stream.of("README.md", "README.zh-CN.md");
  }

  static Stream<String> commands() {
    return Stream.of("docs/commands.md", "docs/commands.zh-CN.md");
  }

  static Stream<String> manual() {
    return Stream.concat(
        Docs.in("content/manual/yingda", ".md").stream(), Stream.of("content/faq/yingda.md"));
  }

  static Stream<String> everything() {
    return Stream.of(readmes(), commands(), manual(), Stream.of(ARCHITECTURE))
        .flatMap(docs -> docs);
  }

  @Test
  void everyRouteIsDocumented() {
    assertThat(routes).isNotEmpty().allMatch(route -> Docs.text(API).contains("`" + route + "`"));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everyAddressInTheDocsIsARoute(String doc) {
    assertThat(Docs.all("`((?:GET|POST|PUT|DELETE) /(?:v1|health)[^` ?]*)", Docs.text(doc)))
        .isSubsetOf(routes);
    assertThat(Docs.all(PATH, Docs.text(doc))).allMatch(DocsTest::isServed);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everyEntryInAnExampleIsInTheContent(String doc) {
    String text = Docs.text(doc);
    for (String id : Docs.all("\"documentId\": \"([^\"]+)\"", text)) {
      String file = "content/" + id + ".md";
      assertThat(Docs.file(file)).exists();
      for (String anchor :
          Docs.all("\"documentId\": \"" + id + "\",\\s+\"anchor\": \"([^\"]+)\"", text)) {
        assertThat(Docs.text(file)).as(id).contains("{#" + anchor + "}");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theTableOfOptionsIsComplete(String document) {
    Set<String> inTable = new TreeSet<>();
    for (List<String> row : Docs.rows(Docs.text(document), header(document))) {
      for (String command : row.get(0).split(", ", -1)) {
        inTable.add(command + " " + row.get(1).split(" ", -1)[0]);
      }
    }
    Set<String> inProgram = new TreeSet<>();
    COMMANDS.forEach(
        (name, command) -> options(command).forEach(o -> inProgram.add(name + " " + o)));
    inProgram.removeIf(option -> option.endsWith(" --help"));
    assertThat(inTable).isEqualTo(inProgram);
  }

  private static String header(String document) {
    return document.equals("docs/commands.md")
        ? "| command | option | default | what it does |"
        : "| 命令 | 选项 | 默认 | 作用 |";
  }

  @ParameterizedTest
  @MethodSource("everything")
  void everyCommandAndOptionInTheDocsExists(String doc) {
    assertThat(Docs.all("yingda\\.jar ([a-z]+)", Docs.text(doc))).isSubsetOf(COMMANDS.keySet());
    Set<String> known = new TreeSet<>(Set.of("--help", "--version"));
    COMMANDS.values().forEach(command -> known.addAll(options(command)));
    String named = "(?:yingda\\.jar |`)(" + String.join("|", COMMANDS.keySet()) + ") ";
    for (String line : linesOfOurs(doc)) {
      List<String> command = Docs.all(named, line);
      assertThat(Docs.all(OPTION, line))
          .as(line)
          .isSubsetOf(command.isEmpty() ? known : options(COMMANDS.get(command.getFirst())));
    }
  }

  /** Options of other programs, of {@code java} itself too, stand only in lines of theirs. */
  private static List<String> linesOfOurs(String doc) {
    return Docs.text(doc)
        .lines()
        .filter(line -> !line.contains("curl") && !line.contains("--data-urlencode"))
        .filter(line -> !line.contains("--add-modules"))
        .toList();
  }

  /** The table of figures begins with those of the golden questions. */
  @ParameterizedTest
  @MethodSource("readmes")
  void theGoldenFiguresAreThoseThatAreCommitted(String readme) {
    String results = Docs.text("content/golden/results.json");
    for (String figure : List.of("top1", "answered", "answeredRight")) {
      String value = Docs.all("\"" + figure + "\" ?: ?([0-9.]+)", results).getFirst();
      assertThat(Docs.text(readme)).as(figure).contains(value);
    }
  }

  /** What the first start prints, as an import of the folder tells it. */
  @Test
  void theReadmeSaysHowManyDocumentsThereAre(@TempDir Path empty) {
    ImportOptions options = ImportOptions.of(new Signature("系统", "导入"));
    try (DocumentStore store = new DataDirectory(empty).openStore(Clock.systemUTC())) {
      String summary =
          new Importer(store, options, ImportProgress.NONE)
              .run(List.of(Docs.file("content")))
              .summary()
              .text(Language.EN);
      assertThat(readmes()).allSatisfy(doc -> assertThat(Docs.text(doc)).contains(summary));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"README", "docs/commands"})
  void bothLanguagesShowTheSameCode(String document) {
    assertThat(Docs.codeBlocks(Docs.text(document + ".zh-CN.md")))
        .isNotEmpty()
        .isEqualTo(Docs.codeBlocks(Docs.text(document + ".md")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "README.zh-CN.md",
        "docs/commands.md",
        "docs/commands.zh-CN.md",
        "docs/measuring.md",
        ARCHITECTURE,
        "CHANGELOG.md",
        "CONTRIBUTING.md"
      })
  void everyLinkLeadsToAFile(String doc) {
    assertThat(Docs.all(RELATIVE_LINK, Docs.text(doc)))
        .allSatisfy(link -> assertThat(Docs.file(doc).resolveSibling(link)).exists());
  }

  @Test
  void everyDependencyHasAReason() throws Exception {
    Set<String> dependencies = new TreeSet<>();
    for (String pom : List.of("pom.xml", "indexer/pom.xml", "search-api/pom.xml")) {
      dependencies.addAll(dependencies(pom));
    }
    List<List<String>> table = Docs.rows(Docs.text(ARCHITECTURE), "| dependency | why |");
    assertThat(table.stream().map(List::getFirst))
        .containsExactlyInAnyOrderElementsOf(dependencies);
    assertThat(table).allSatisfy(row -> assertThat(row.get(1)).isNotEmpty());
  }

  /** Those a module asks for itself, without the other module, and whose files pages load. */
  private static List<String> dependencies(String pom) throws Exception {
    String path =
        "/*/*[name()='dependencies']/*[*[name()='groupId'] != 'yingda']/*[name()='artifactId']"
            + " | //*[name()='artifactItem']/*[name()='artifactId']";
    InputSource source = new InputSource(Docs.file(pom).toUri().toString());
    List<String> names = new ArrayList<>();
    XPathFactory.newInstance()
        .newXPath()
        .evaluateExpression(path, source, XPathNodes.class)
        .forEach(node -> names.add(node.getTextContent()));
    return names;
  }

  private static boolean isServed(String address) {
    return routes.stream()
        .map(route -> route.substring(route.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", ".+"))
        .anyMatch(address::matches);
  }

  private static Set<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(OptionSpec::longestName)
        .collect(toCollection(TreeSet::new));
  }
}
