package yingda.knowledge;

import java.util.ArrayList;
import java.util.List;
import yingda.encoder.learned.LearnedModel;
import yingda.encoder.learned.Pair;
import yingda.encoder.learned.Trainer;
import yingda.encoder.learned.TrainingOptions;
import yingda.encoder.learned.TrainingProgress;
import yingda.encoder.learned.TrainingSet;
import yingda.hanlp.HanLp;
import yingda.text.Lexicon;

/** Pairs from which can be learned that 借钱 and 贷款, 退货 and 不想要了 mean the same. */
final class Wordings {
  private Wordings() {}

  /** Eighty pairs, four for each of so many beginnings. */
  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      String who = "第" + i + "个人";
      pairs.add(new Pair(who + "借钱", who + "贷款", true));
      pairs.add(new Pair(who + "退货", who + "不想要了", true));
      pairs.add(new Pair(who + "开发票", who + "要报销凭证", true));
      pairs.add(new Pair(who + "查快递", who + "看物流", true));
    }
    return pairs;
  }

  /** A small one. */
  static LearnedModel model(long seed) {
    TrainingOptions options = new TrainingOptions(seed, 32, 2);
    return new Trainer(HanLp.analysis(Lexicon.EMPTY), options, TrainingProgress.NONE)
        .train(new TrainingSet(pairs(), List.of(), List.of()));
  }
}
