package yingda.text;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows what a query might have said instead, by synonyms and by rule: numbers, units, ways to ask.
 * A synonym counts where it is a word, some words, or a dictionary word inside one; 人工 is not meant
 * in 人工资. Safe for concurrent use.
 */
public final class QueryVariants {
  /** A long complaint takes long enough to look for as it is. */
  private static final int MOST = 32;

  private final Map<String, Set<String>> others = new HashMap<>();
  private int longest;

  /**
   * @param own of the business; they are normalised here, like texts
   */
  public QueryVariants(Synonyms own, Normalizer normalizer) {
    for (List<String> group : Interrogatives.ALL.and(own).groups()) {
      add(group.stream().map(normalizer::normalize).toList());
    }
  }

  private void add(List<String> group) {
    for (String word : group) {
      Set<String> known = others.computeIfAbsent(word, none -> new LinkedHashSet<>());
      known.addAll(group);
      known.remove(word);
      longest = Math.max(longest, word.length());
    }
  }

  /**
   * All variants of a query; those of one stretch never overlap those of another.
   *
   * @param words its {@link WordTokenizer#queryTokens}
   * @param all its {@link WordTokenizer#indexTokens}
   */
  public List<QueryVariant> of(String normalized, List<Token> words, List<Token> all) {
    List<QueryVariant> found = new ArrayList<>();
    Set<TextSpan> spans = new LinkedHashSet<>();
    addRows(spans, words);
    addParts(spans, words, all);
    for (TextSpan span : spans) {
      for (String other : others.getOrDefault(span.of(normalized), Set.of())) {
        found.add(new QueryVariant(span, other, false));
      }
    }
    for (QueryVariant quantity : Quantities.in(normalized)) {
      found.add(widened(quantity, normalized, words));
    }
    return longestApart(found);
  }

  /** Words that stand side by side. */
  private void addRows(Set<TextSpan> spans, List<Token> words) {
    for (int first = 0; first < words.size(); first++) {
      int start = words.get(first).start();
      for (int last = first;
          last < words.size() && words.get(last).end() - start <= longest;
          last++) {
        spans.add(new TextSpan(start, words.get(last).end()));
      }
    }
  }

  /** Dictionary words inside longer ones, as 退货 in 七天无理由退货. */
  private static void addParts(Set<TextSpan> spans, List<Token> words, List<Token> all) {
    int next = 0;
    for (Token token : all) {
      while (next < words.size() && words.get(next).end() <= token.start()) {
        next++;
      }
      boolean inside = next < words.size() && token.end() <= words.get(next).end();
      if (inside && token.length() > 1) {
        spans.add(new TextSpan(token.start(), token.end()));
      }
    }
  }

  /** A number inside a word, 七天无理由, makes another word, 7天无理由. */
  private static QueryVariant widened(QueryVariant variant, String text, List<Token> words) {
    int start = variant.span().start();
    int end = variant.span().end();
    for (Token word : words) {
      boolean touches = word.start() < variant.span().end() && variant.span().start() < word.end();
      start = touches ? Math.min(start, word.start()) : start;
      end = touches ? Math.max(end, word.end()) : end;
    }
    String said =
        text.substring(start, variant.span().start())
            + variant.text()
            + text.substring(variant.span().end(), end);
    return new QueryVariant(new TextSpan(start, end), said, variant.same());
  }

  private static List<QueryVariant> longestApart(List<QueryVariant> found) {
    found.sort(comparingInt((QueryVariant variant) -> variant.span().length()).reversed());
    List<QueryVariant> apart = new ArrayList<>();
    for (QueryVariant variant : found) {
      if (apart.size() < MOST && apart.stream().noneMatch(variant::isInTheWayOf)) {
        apart.add(variant);
      }
    }
    return apart;
  }
}
