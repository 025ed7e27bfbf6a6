package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import yingda.document.ProductName;
import yingda.document.VersionRange;
import yingda.lucene.index.FacetCounts;
import yingda.lucene.index.IndexFields;
import yingda.lucene.index.Snapshot;
import yingda.search.ProductScope;
import yingda.search.Question;
import yingda.search.SearchScope;
import yingda.text.SaidPhrase;

/** The products of an index. There are few of them, so each can be asked itself. */
final class IndexedProducts {
  /** Shorter names stand in any word. */
  private static final int SHORTEST_SAID = 2;

  private IndexedProducts() {}

  /** All spellings of one product. */
  static List<String> spellings(IndexReader index, String product) throws IOException {
    String key = ProductName.key(product);
    return names(index).stream().filter(name -> ProductName.key(name).equals(key)).toList();
  }

  private static List<String> names(IndexReader index) throws IOException {
    List<String> names = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(index, IndexFields.PRODUCT);
    if (terms != null) {
      TermsEnum iterator = terms.iterator();
      for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
        names.add(term.utf8ToString());
      }
    }
    names.remove("");
    return names;
  }

  /** Those that a reader may see something of, whatever version they named. */
  static List<ProductScope> of(Snapshot snapshot, SearchScope reader) throws IOException {
    return visible(snapshot, reader, names(snapshot.reader(), reader));
  }

  /** Those of them that a question names. */
  static List<ProductScope> named(Snapshot snapshot, Question question, SearchScope reader)
      throws IOException {
    String said = ProductName.key(question.text());
    List<String> names =
        names(snapshot.reader(), reader).stream().filter(name -> isIn(name, said)).toList();
    return visible(snapshot, reader, names);
  }

  private static boolean isIn(String name, String said) {
    String key = ProductName.key(name);
    return key.length() >= SHORTEST_SAID && SaidPhrase.isIn(key, said);
  }

  private static List<String> names(IndexReader index, SearchScope reader) throws IOException {
    String wanted = reader.product();
    return wanted == null ? names(index) : spellings(index, wanted);
  }

  private static List<ProductScope> visible(
      Snapshot snapshot, SearchScope reader, List<String> names) throws IOException {
    Map<String, ProductScope> products = new TreeMap<>();
    for (String name : names) {
      Set<VersionRange> versions = versions(snapshot, reader, name);
      if (!versions.isEmpty()) {
        ProductScope scope = new ProductScope(name, List.copyOf(versions));
        var unused = products.merge(ProductName.key(name), scope, IndexedProducts::joined);
      }
    }
    return List.copyOf(products.values());
  }

  private static ProductScope joined(ProductScope one, ProductScope other) {
    Set<VersionRange> versions = new TreeSet<>(one.versions());
    versions.addAll(other.versions());
    return new ProductScope(one.name(), List.copyOf(versions));
  }

  /** The oldest first; empty if the reader may see nothing. */
  private static Set<VersionRange> versions(Snapshot snapshot, SearchScope reader, String name)
      throws IOException {
    BooleanQuery.Builder query =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexFields.PRODUCT, name)), Occur.FILTER);
    VisibilityFilter.ofAnyVersion(snapshot.at(reader)).clauses().forEach(query::add);
    FacetsCollector found = snapshot.searcher().search(query.build(), new FacetsCollectorManager());
    Map<String, Map<String, Integer>> facets = FacetCounts.of(snapshot, found);
    Set<VersionRange> versions = new TreeSet<>();
    facets
        .getOrDefault(IndexFields.VERSIONS, Map.of())
        .keySet()
        .forEach(range -> versions.add(VersionRange.of(IndexFields.VERSIONS, range)));
    if (versions.isEmpty() && facets.containsKey(IndexFields.KIND)) {
      versions.add(VersionRange.ALL);
    }
    return versions;
  }
}
