package yingda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of ARCHITECTURE.md is the law: what each package may use. */
class LayersTest {
  private static final String HEADER =
      "| package | answers | may use | libraries only it may use |";

  /**
   * @param question what it answers
   * @param ours the packages of this project it may use
   * @param libraries the packages of the libraries that only it may use
   */
  record Layer(String name, String question, List<String> ours, List<String> libraries) {
    static Layer of(List<String> row) {
      return new Layer(row.get(0), row.get(1), names(row.get(2)), names(row.get(3)));
    }

    private static List<String> names(String cell) {
      return cell.isEmpty() ? List.of() : List.of(cell.split(", ", -1));
    }

    @Override
    public String toString() {
      return name;
    }
  }

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

  /** Parts of these that are for those the table gives them to. */
  private static final List<String> WHERE_NAMED = List.of("java.net.http");

  private static JavaClasses ours;

  @BeforeAll
  static void readClasses() {
    ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("yingda");
  }

  static List<Layer> layers() {
    return Docs.rows(Docs.text("ARCHITECTURE.md"), HEADER).stream().map(Layer::of).toList();
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
            layers().stream().map(layer -> "yingda." + layer.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everyGrantIsUsed(Layer layer) {
    Set<String> used =
        ours.stream()
            .filter(type -> type.getPackageName().equals("yingda." + layer.name()))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
            .collect(toSet());
    assertThat(layer.ours()).allMatch(name -> used.contains("yingda." + name));
    assertThat(layer.libraries())
        .allMatch(library -> used.stream().anyMatch(name -> isIn(List.of(library), name)));
  }

  @Test
  void noSimpleNameStandsForTwoThings() {
    Map<String, Set<String>> packages =
        ours.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                groupingBy(JavaClass::getSimpleName, mapping(JavaClass::getPackageName, toSet())));
    assertThat(packages.size()).isGreaterThan(500);
    packages.values().removeIf(in -> in.size() == 1);
    assertThat(packages).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("layers")
  void everyPackageAnswersAQuestion(Layer layer) {
    assertThat(layer.question()).endsWith("?");
  }

  private static DescribedPredicate<JavaClass> mayBeUsedBy(Layer layer) {
    return DescribedPredicate.describe(
        "the table gives to " + layer.name(),
        used -> {
          String name = used.getBaseComponentType().getPackageName();
          return name.isEmpty()
              || (isIn(EVERYWHERE, name) && !isIn(WHERE_NAMED, name))
              || isIn(layer.libraries(), name)
              || name.equals("yingda." + layer.name())
              || layer.ours().stream().anyMatch(other -> name.equals("yingda." + other));
        });
  }

  private static boolean isIn(List<String> prefixes, String name) {
    return prefixes.stream()
        .anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
  }
}
