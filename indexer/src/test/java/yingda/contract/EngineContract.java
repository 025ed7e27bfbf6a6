package yingda.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import yingda.hanlp.HanLp;
import yingda.indexing.IndexEngine;
import yingda.ranking.RankingContext;
import yingda.testing.IndexedStore;
import yingda.text.Analysis;
import yingda.text.Lexicon;

/** What every index engine must do; each contract of one extends this. */
public abstract class EngineContract {
  /** Opens the index in a folder, or lays a new one. */
  protected abstract IndexEngine engine(
      Path folder, Analysis analysis, Supplier<RankingContext> rankingContext);

  protected final IndexedStore index(Path directory, String... words) {
    return index(directory, HanLp.analysis(new Lexicon(List.of(words))));
  }

  protected final IndexedStore index(Path directory, Analysis analysis) {
    return index(directory, analysis, RankingContext.NONE);
  }

  protected final IndexedStore index(
      Path directory, Analysis analysis, RankingContext rankingContext) {
    return new IndexedStore(
        directory, engine(directory.resolve("index"), analysis, () -> rankingContext));
  }
}
