package yingda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of ARCHITECTURE.md: what each package may use. */
class LayersTest {
  private static final String OF_INDEXER =
      "document text search indexing json content jdbc hanlp lucene knowledge";

  /**
   * @param ours the packages of this project it may use
   * @param libraries the packages of the libraries that only it may use
   */
  record Layer(String name, String ours, String libraries) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Layer> LAYERS =
      List.of(
          new Layer("document", "", ""),
          new Layer("text", "", ""),
          new Layer("search", "document", ""),
          new Layer("indexing", "document", ""),
          new Layer(
              "json",
              "document",
              "tools.jackson com.fasterxml.jackson.annotation org.snakeyaml.engine"),
          new Layer("content", "document text json", "org.commonmark de.siegmar.fastcsv org.jsoup"),
          new Layer("jdbc", "document json", "java.sql"),
          new Layer("hanlp", "text", "com.hankcs.hanlp"),
          new Layer("lucene", "document text search indexing", "org.apache.lucene"),
          new Layer("knowledge", "document text search indexing content jdbc hanlp lucene", ""),
          new Layer("cli", OF_INDEXER, "picocli"),
          new Layer("http", "document search indexing json", "io.javalin org.eclipse.jetty kotlin"),
          new Layer("server", OF_INDEXER + " cli http", "picocli"));

  /** What every package may use. */
  private static final List<String> EVERYWHERE =
      List.of(
          "java.lang",
          "java.util",
          "java.io",
          "java.nio",
          "java.time",
          "java.math",
          "java.net",
          "java.security",
          "java.text",
          "org.jspecify");

  private static JavaClasses ours;

  @BeforeAll
  static void readClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("yingda");
  }

  static Stream<Layer> layers() {
    return LAYERS.stream();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void aPackageUsesOnlyWhatTheTableGivesIt(Layer layer) {
    classes()
        .that()
        .resideInAPackage("yingda." + layer.name())
        .should()
        .onlyDependOnClassesThat(mayBeUsedBy(layer))
        .check(ours);
  }

  @Test
  void everyPackageStandsInTheTable() {
    assertThat(ours.stream().map(JavaClass::getPackageName).distinct())
        .containsExactlyInAnyOrderElementsOf(
            LAYERS.stream().map(layer -> "yingda." + layer.name()).toList());
  }

  private static DescribedPredicate<JavaClass> mayBeUsedBy(Layer layer) {
    return DescribedPredicate.describe(
        "the table gives to " + layer.name(),
        used -> {
          String name = used.getBaseComponentType().getPackageName();
          return name.isEmpty()
              || isIn(EVERYWHERE.stream(), name)
              || isIn(words(layer.libraries()), name)
              || name.equals("yingda." + layer.name())
              || words(layer.ours()).anyMatch(other -> name.equals("yingda." + other));
        });
  }

  private static Stream<String> words(String list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(list.split(" "));
  }

  private static boolean isIn(Stream<String> prefixes, String name) {
    return prefixes.anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
  }
}
