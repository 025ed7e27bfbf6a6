package yingda.search;

import yingda.ranking.Feature;

/** What the signals are called where people read of them. */
public final class FeatureNames {
  private FeatureNames() {}

  /** Short enough for a sentence that names three. */
  public static LocalizedText of(Feature signal) {
    return switch (signal) {
      case LEXICAL -> new LocalizedText("字词得分", "score by words");
      case TEXT -> new LocalizedText("正文和标题的字词", "words of headings and answer");
      case LEXICAL_TIMES_BEST_SEMANTIC -> new LocalizedText("字词让位于语义", "words outdone by meaning");
      case QUERY_COVERAGE -> new LocalizedText("问法含有问到的词", "question found in the wording");
      case WORDING_COVERAGE -> new LocalizedText("问法的词都问到", "wording covered by the question");
      case COVERAGE_PRODUCT -> new LocalizedText("问法与问题吻合", "question and wording alike");
      case ENTRY_COVERAGE -> new LocalizedText("条目含有问到的词", "question found in the entry");
      case SEMANTIC -> new LocalizedText("语义相近", "nearness of meaning");
      case SEMANTIC_TOP3 -> new LocalizedText("几条问法都相近", "several wordings near");
      case SEMANTIC_TOP3_TIMES_COUNT ->
          new LocalizedText("已知问法多且都相近", "many known wordings, and near");
      case QUERY_LENGTH -> new LocalizedText("问题较长", "a long question");
      case IN_DOMAIN -> new LocalizedText("像这里常问的", "like what is asked here");
      case OUT_OF_DOMAIN -> new LocalizedText("不像这里常问的", "unlike what is asked here");
      case DOMAIN_MISMATCH -> new LocalizedText("条目话题不同", "entry of another topic");
      case EXACT -> new LocalizedText("一字不差", "the same wording");
      case WORDING_COUNT -> new LocalizedText("已知问法多", "many known wordings");
      case HELPFUL -> new LocalizedText("客服常采用", "often used by agents");
      case UNHELPFUL -> new LocalizedText("客服常弃用", "often discarded by agents");
      case FAQ -> new LocalizedText("是常见问题", "entry of an FAQ");
      case RECENT -> new LocalizedText("近期更新", "updated lately");
      case OTHER_NUMBERS -> new LocalizedText("数字不同", "other numbers");
      case TEXT_TIMES_COVERAGE -> new LocalizedText("正文讲到所问", "the text tells what is asked");
      case PROXIMITY -> new LocalizedText("正文一处集中讲到", "told in one place of the answer");
      case GUESSED -> new LocalizedText("按读音或近似猜到", "guessed by sound or spelling");
      case SUBJECT_COVERAGE -> new LocalizedText("问到的事物都有", "has what the question names");
      case UNASKED_SUBJECT -> new LocalizedText("问法说的事物没有问到", "names what was not asked");
      case MISSING_SUBJECT -> new LocalizedText("没说问的是什么", "the question leaves its subject open");
      case RIVAL -> new LocalizedText("另一条一样合适", "another entry fits as well");
      case UNKNOWN_MODEL -> new LocalizedText("问到的型号没有收录", "nothing is known about the model");
      case CONTEXT_MISMATCH -> new LocalizedText("接不上前面说的", "strays from what was said before");
      case CONTEXT_COVERAGE -> new LocalizedText("接着前面说的", "resumes what was said before");
      case LEAD -> new LocalizedText("领先第二名", "ahead of the next");
      case OTHER_NEGATION -> new LocalizedText("肯定否定相反", "one negated, the other not");
    };
  }
}
