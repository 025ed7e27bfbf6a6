package yingda.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import yingda.lucene.index.IndexTerms;
import yingda.lucene.index.Snapshot;
import yingda.ranking.TermPosition;
import yingda.search.Highlight;

/** Which of the terms asked for stand in a field of a found entry, and where. For one search. */
public final class TermPositions {
  private final List<LeafReaderContext> leaves;
  private final IndexTerms index;

  public TermPositions(Snapshot snapshot) {
    leaves = snapshot.searcher().getLeafContexts();
    index = snapshot.terms();
  }

  /**
   * Where the terms stand in a field of each document that has any of them, by document.
   *
   * @param documents in ascending order: each term is looked up once, then moves along them
   */
  public Map<Integer, List<TermPosition>> in(
      List<Integer> documents, String field, Collection<String> terms) throws IOException {
    Map<Integer, List<TermPosition>> found = new HashMap<>();
    for (String term : terms) {
      addTo(found, documents, new Term(field, term), term);
    }
    return found;
  }

  private void addTo(
      Map<Integer, List<TermPosition>> found, List<Integer> documents, Term term, String text)
      throws IOException {
    int leaf = -1;
    PostingsEnum postings = null;
    for (int document : documents) {
      int in = ReaderUtil.subIndex(document, leaves);
      if (in != leaf) {
        leaf = in;
        postings = index.postings(leaves.get(leaf), term, PostingsEnum.POSITIONS);
      }
      int target = document - leaves.get(leaf).docBase;
      if (postings != null && isAt(postings, target)) {
        List<TermPosition> all = found.computeIfAbsent(document, none -> new ArrayList<>());
        for (int i = 0; i < postings.freq(); i++) {
          all.add(new TermPosition(text, postings.nextPosition()));
        }
      }
    }
  }

  /** Where each of the terms stands in a field that stores offsets. */
  Map<String, List<Highlight>> places(int document, String field, Collection<String> terms)
      throws IOException {
    Map<String, List<Highlight>> places = new HashMap<>();
    for (String term : terms) {
      places.put(term, places(document, new Term(field, term)));
    }
    return places;
  }

  private List<Highlight> places(int document, Term term) throws IOException {
    List<Highlight> places = new ArrayList<>();
    PostingsEnum postings = postings(document, term, PostingsEnum.OFFSETS);
    for (int i = 0; postings != null && i < postings.freq(); i++) {
      postings.nextPosition();
      places.add(new Highlight(postings.startOffset(), postings.endOffset()));
    }
    return places;
  }

  private static boolean isAt(PostingsEnum postings, int target) throws IOException {
    int document = postings.docID();
    return (document < target ? postings.advance(target) : document) == target;
  }

  /** At the document, null if it does not have the term. */
  private @Nullable PostingsEnum postings(int document, Term term, int flags) throws IOException {
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    PostingsEnum postings = index.postings(leaf, term, flags);
    int inLeaf = document - leaf.docBase;
    return postings != null && postings.advance(inLeaf) == inLeaf ? postings : null;
  }
}
