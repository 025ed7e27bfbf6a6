package yingda.lucene.index;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;
import yingda.document.ProductName;

/** How many of the entries found have which value. */
public final class FacetCounts {
  /** Most values of one facet that are told. */
  private static final int MOST_VALUES = 50;

  private static final List<String> NAMES =
      List.of(
          IndexFields.KIND,
          IndexFields.PRODUCT,
          IndexFields.VERSIONS,
          IndexFields.TAG,
          IndexFields.OWNER);

  private static final FacetsConfig CONFIG = config();

  private FacetCounts() {}

  private static FacetsConfig config() {
    FacetsConfig config = new FacetsConfig();
    config.setMultiValued(IndexFields.TAG, true);
    return config;
  }

  /**
   * The Lucene document of an entry with the facets of its source, in the form they are counted.
   */
  static Document prepared(Document document, yingda.document.Document source) throws IOException {
    add(document, IndexFields.KIND, source.kind().word());
    add(document, IndexFields.PRODUCT, source.scope().product());
    add(document, IndexFields.VERSIONS, source.scope().versions().toString());
    add(document, IndexFields.OWNER, source.upkeep().owner());
    source.tags().forEach(tag -> add(document, IndexFields.TAG, tag));
    return CONFIG.build(document);
  }

  /** A facet can't have the empty value. */
  private static void add(Document document, String facet, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField(facet, value));
    }
  }

  /** What counting in a reader needs, null if nothing in it has a facet. */
  static @Nullable SortedSetDocValuesReaderState state(IndexReader reader) throws IOException {
    boolean none =
        FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
            == null;
    return none ? null : new DefaultSortedSetDocValuesReaderState(reader, CONFIG);
  }

  /**
   * By facet, then by value, the most frequent value first; facets without any value are absent.
   */
  public static Map<String, Map<String, Integer>> of(Snapshot snapshot, FacetsCollector found)
      throws IOException {
    Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
    SortedSetDocValuesReaderState state = snapshot.facetState();
    if (state == null) {
      return facets;
    }
    SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state, found);
    for (String facet : NAMES) {
      FacetResult result = counts.getTopChildren(MOST_VALUES, facet);
      if (result != null) {
        Map<String, Integer> values = values(result);
        facets.put(facet, facet.equals(IndexFields.PRODUCT) ? byProduct(values) : values);
      }
    }
    return facets;
  }

  /** Under the spelling of a product that most entries have, all of it. */
  private static Map<String, Integer> byProduct(Map<String, Integer> values) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    values.forEach(
        (name, count) ->
            counts.merge(
                names.computeIfAbsent(ProductName.key(name), key -> name), count, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> values(FacetResult result) {
    Map<String, Integer> values = new LinkedHashMap<>();
    for (LabelAndValue value : result.labelValues) {
      values.put(value.label, value.value.intValue());
    }
    return values;
  }
}
