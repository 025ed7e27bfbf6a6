package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import yingda.document.Audience;
import yingda.document.EpochMillis;
import yingda.document.ProductVersion;
import yingda.document.VersionRange;
import yingda.lucene.index.IndexFields;
import yingda.search.Filter;
import yingda.search.SearchScope;

/**
 * The one place that decides what a reader may see: audience, time, confirmation, product, version.
 * Everything that is usually true of an entry is tested by excluding the few of which it is not.
 */
public final class VisibilityFilter {
  private VisibilityFilter() {}

  /**
   * What the reader may see and wants to see: clauses for a query over wordings or entries, which
   * match nothing by themselves.
   */
  static BooleanQuery of(IndexReader index, SearchScope reader, Filter filter) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    addAudience(query, reader.audience());
    addTime(query, reader);
    addConfirmed(query, reader);
    addNewest(query, reader);
    if (reader.product() != null) {
      List<String> names = new ArrayList<>(IndexedProducts.spellings(index, reader.product()));
      names.add("");
      query.add(anyOf(IndexFields.PRODUCT, names), Occur.FILTER);
    }
    if (reader.version() != null) {
      query.add(appliesTo(index, reader.version()), Occur.FILTER);
    }
    addWish(query, IndexFields.KIND, filter.kind() == null ? null : filter.kind().word());
    addWish(query, IndexFields.TAG, filter.tag());
    addWish(query, IndexFields.OWNER, filter.owner());
    return query.build();
  }

  /** What the reader would see of some version, whichever they named. */
  static BooleanQuery ofAnyVersion(SearchScope reader) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    addAudience(query, reader.audience());
    addTime(query, reader);
    addConfirmed(query, reader);
    return query.build();
  }

  private static void addAudience(BooleanQuery.Builder query, Audience readers) {
    for (Audience audience : Audience.values()) {
      if (!readers.mayRead(audience)) {
        query.add(term(IndexFields.AUDIENCE, audience.word()), Occur.MUST_NOT);
      }
    }
  }

  private static void addTime(BooleanQuery.Builder query, SearchScope reader) {
    long now = EpochMillis.of(reader.at());
    query.add(
        LongPoint.newRangeQuery(IndexFields.EFFECTIVE, now + 1, Long.MAX_VALUE), Occur.MUST_NOT);
    query.add(LongPoint.newRangeQuery(IndexFields.EXPIRES, Long.MIN_VALUE, now), Occur.MUST_NOT);
  }

  private static void addConfirmed(BooleanQuery.Builder query, SearchScope reader) {
    if (reader.confirmedOnly()) {
      long now = EpochMillis.of(reader.at());
      query.add(
          LongPoint.newRangeQuery(IndexFields.CONFIRMED_UNTIL, now + 1, Long.MAX_VALUE),
          Occur.FILTER);
    }
  }

  private static void addNewest(BooleanQuery.Builder query, SearchScope reader) {
    if (reader.version() == null) {
      long now = EpochMillis.of(reader.at());
      String field = IndexFields.SUPERSEDED + reader.audience().word();
      long[] at = {now};
      query.add(LongRange.newIntersectsQuery(field, at, at), Occur.MUST_NOT);
    }
  }

  /** There are few different ranges, so each is asked itself whether it contains the version. */
  private static Query appliesTo(IndexReader index, ProductVersion version) throws IOException {
    List<String> containing = new ArrayList<>();
    Terms ranges = MultiTerms.getTerms(index, IndexFields.VERSIONS);
    if (ranges != null) {
      TermsEnum iterator = ranges.iterator();
      for (BytesRef term = iterator.next(); term != null; term = iterator.next()) {
        String range = term.utf8ToString();
        if (VersionRange.of(IndexFields.VERSIONS, range).contains(version)) {
          containing.add(range);
        }
      }
    }
    return anyOf(IndexFields.VERSIONS, containing);
  }

  private static void addWish(BooleanQuery.Builder query, String field, @Nullable String value) {
    if (value != null) {
      query.add(term(field, value), Occur.FILTER);
    }
  }

  private static Query anyOf(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
