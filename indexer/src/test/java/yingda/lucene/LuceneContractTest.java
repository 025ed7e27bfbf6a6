package yingda.lucene;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import yingda.contract.CompletionContract;
import yingda.contract.FeedbackContract;
import yingda.contract.InvisibleContract;
import yingda.contract.PagesContract;
import yingda.contract.QuotedPhrasesContract;
import yingda.contract.SameAnswersContract;
import yingda.contract.SameOrOtherContract;
import yingda.contract.SearcherContract;
import yingda.contract.SpellingsContract;
import yingda.contract.SynonymsContract;
import yingda.contract.VisibilityContract;
import yingda.indexing.IndexEngine;
import yingda.markup.CommonMarkMarkup;
import yingda.ranking.RankingContext;
import yingda.text.Analysis;

/** Lucene does what every index engine must. */
class LuceneContractTest {
  private static IndexEngine lucene(
      Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
    return IndexFolder.open(folder, analysis, new CommonMarkMarkup(), rankingContext);
  }

  @Nested
  class Completion extends CompletionContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Feedback extends FeedbackContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Invisible extends InvisibleContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Pages extends PagesContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class QuotedPhrases extends QuotedPhrasesContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class SameAnswers extends SameAnswersContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class SameOrOther extends SameOrOtherContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Searcher extends SearcherContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Spellings extends SpellingsContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Synonyms extends SynonymsContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }

  @Nested
  class Visibility extends VisibilityContract {
    @Override
    protected IndexEngine engine(
        Path folder, Analysis analysis, Supplier<RankingContext> rankingContext) {
      return lucene(folder, analysis, rankingContext);
    }
  }
}
