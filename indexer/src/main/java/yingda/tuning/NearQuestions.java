package yingda.tuning;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.evaluation.Query;
import yingda.search.Question;
import yingda.text.Bigrams;
import yingda.text.Normalizer;
import yingda.text.Token;

/**
 * Which questions have most in common with some documents, by pairs of neighbouring characters: in
 * no time, where asking them takes milliseconds each. For one thread.
 */
final class NearQuestions {
  private final Normalizer normalizer;
  private final Set<String> written = new HashSet<>();

  /** A question and how much of it the documents have, from 0 to 1. */
  private record Near(Query query, double share) {}

  NearQuestions(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  void add(Document document) {
    for (Entry entry : document.entries()) {
      pairs(entry.question()).forEach(written::add);
      entry.similar().forEach(wording -> pairs(wording).forEach(written::add));
      pairs(entry.answer()).forEach(written::add);
    }
  }

  /**
   * Those that have anything in common with the documents, in their order.
   *
   * @param most at most so many: those with the greatest share
   */
  List<Query> among(List<Query> queries, int most) {
    Set<Query> nearest =
        queries.stream()
            .filter(query -> isAskable(query.text()))
            .map(query -> new Near(query, share(query.text())))
            .filter(near -> near.share() > 0)
            .sorted(comparingDouble(Near::share).reversed())
            .limit(most)
            .map(Near::query)
            .collect(toSet());
    return queries.stream().filter(nearest::contains).toList();
  }

  private static boolean isAskable(String text) {
    return text.length() <= Question.MAX_LENGTH && Question.isAskable(text);
  }

  private double share(String question) {
    Set<String> asked = pairs(question).collect(toSet());
    long found = asked.stream().filter(written::contains).count();
    return asked.isEmpty() ? 0 : (double) found / asked.size();
  }

  private Stream<String> pairs(String text) {
    return Bigrams.tokens(normalizer.normalize(text)).stream().map(Token::text);
  }
}
