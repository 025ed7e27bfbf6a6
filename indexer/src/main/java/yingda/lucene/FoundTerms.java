package yingda.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import yingda.search.Highlight;

/** Which of the terms asked for stand in a field of a found entry, and where. For one search. */
final class FoundTerms {
  private final List<LeafReaderContext> leaves;

  FoundTerms(IndexSearcher searcher) {
    leaves = searcher.getLeafContexts();
  }

  /** Those of the terms that a field has. */
  Set<String> in(int document, String field, Collection<String> terms) throws IOException {
    Set<String> found = new HashSet<>();
    for (String term : terms) {
      if (postings(document, new Term(field, term), PostingsEnum.NONE) != null) {
        found.add(term);
      }
    }
    return found;
  }

  /** Where the terms stand in a field that stores offsets; touching stretches are joined. */
  List<Highlight> highlights(int document, String field, Collection<String> terms)
      throws IOException {
    List<Highlight> found = new ArrayList<>();
    for (String term : terms) {
      PostingsEnum postings = postings(document, new Term(field, term), PostingsEnum.OFFSETS);
      for (int i = 0; postings != null && i < postings.freq(); i++) {
        postings.nextPosition();
        found.add(new Highlight(postings.startOffset(), postings.endOffset()));
      }
    }
    return Highlights.joined(found);
  }

  /** At the document, null if it does not have the term. */
  private @Nullable PostingsEnum postings(int document, Term term, int flags) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PostingsEnum postings = leaf.reader().postings(term, flags);
    int inLeaf = document - leaf.docBase;
    return postings != null && postings.advance(inLeaf) == inLeaf ? postings : null;
  }
}
