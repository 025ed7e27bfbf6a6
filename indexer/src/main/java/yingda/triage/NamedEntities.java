package yingda.triage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yingda.document.ProductName;
import yingda.document.ProductVersion;
import yingda.document.VersionRange;
import yingda.search.Hit;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.Reply;
import yingda.search.SaidVersion;
import yingda.text.Codes;
import yingda.text.Normalizer;
import yingda.text.Token;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.triage.QuestionAnalysis.Entity;
import yingda.triage.QuestionAnalysis.Entity.Sort;
import yingda.triage.QuestionAnalysis.Ground;
import yingda.triage.QuestionAnalysis.Source;

/** What a question names that something is known about. Belongs to one thread. */
final class NamedEntities {
  private final Normalizer normalizer;
  private final Set<Entity> entities = new LinkedHashSet<>();
  private final List<Ground> why = new ArrayList<>();

  NamedEntities(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  List<Entity> entities() {
    return List.copyOf(entities);
  }

  List<Ground> why() {
    return List.copyOf(why);
  }

  /** Products, and the version that is said if one of them, or what was found, has it. */
  void addProducts(Question question, List<ProductScope> named, List<Reply> nearest) {
    named.forEach(product -> add(Sort.PRODUCT, product.name(), Source.PRODUCT, product.name()));
    SaidVersion.versionIn(question)
        .ifPresent(version -> addVersion(version, named.isEmpty() ? scopes(nearest) : named));
  }

  private void addVersion(ProductVersion version, List<ProductScope> products) {
    products.stream()
        .filter(product -> product.versions().stream().anyMatch(range -> range.contains(version)))
        .findFirst()
        .ifPresent(
            product -> add(Sort.VERSION, version.toString(), Source.PRODUCT, product.name()));
  }

  private static List<ProductScope> scopes(List<Reply> nearest) {
    List<ProductScope> scopes = new ArrayList<>();
    for (Reply reply : nearest) {
      Hit hit = reply.hit();
      if (hit.product() != null && !hit.versions().isEmpty()) {
        VersionRange range = VersionRange.of("versions", hit.versions());
        scopes.add(new ProductScope(hit.product(), List.of(range)));
      }
    }
    return scopes;
  }

  /** Numbers of models and errors that stand in what was found. */
  void addCodes(String text, List<Reply> nearest) {
    Set<String> said = codes(text);
    for (Reply reply : nearest) {
      Hit hit = reply.hit();
      Set<String> known = said.isEmpty() ? Set.of() : codes(read(hit));
      for (String code : said) {
        if (known.contains(code) && !isPartOfAnother(code)) {
          add(Sort.CODE, code, Source.ENTRY, hit.address());
        }
      }
    }
  }

  private String read(Hit hit) {
    return normalizer.normalize(hit.title() + " " + hit.question() + " " + hit.text());
  }

  /** Numbers alone are amounts. */
  private static Set<String> codes(String normalized) {
    Set<String> codes = new LinkedHashSet<>();
    for (Token token : Codes.tokens(normalized)) {
      if (token.text().chars().anyMatch(Character::isLetter)) {
        codes.add(token.text());
      }
    }
    return codes;
  }

  private boolean isPartOfAnother(String code) {
    return entities.stream().anyMatch(one -> ProductName.key(one.name()).contains(code));
  }

  private void add(Sort sort, String name, Source by, String ground) {
    if (entities.add(new Entity(sort, name))) {
      why.add(new Ground(Aspect.ENTITY, by, ground));
    }
  }
}
