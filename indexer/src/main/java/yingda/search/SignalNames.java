package yingda.search;

/** What the signals are called where people read of them. */
public final class SignalNames {
  private SignalNames() {}

  /** Short enough for a sentence that names three. */
  public static Phrase of(Signal signal) {
    return switch (signal) {
      case WORDS -> new Phrase("字词得分", "score by words");
      case TEXT -> new Phrase("正文和标题的字词", "words of headings and answer");
      case OUTDONE -> new Phrase("字词让位于语义", "words outdone by meaning");
      case ASKED -> new Phrase("问法含有问到的词", "question found in the wording");
      case COVERED -> new Phrase("问法的词都问到", "wording covered by the question");
      case ALIKE -> new Phrase("问法与问题吻合", "question and wording alike");
      case ANSWERED -> new Phrase("条目含有问到的词", "question found in the entry");
      case MEANING -> new Phrase("语义相近", "nearness of meaning");
      case AGREED -> new Phrase("几条问法都相近", "several wordings near");
      case CONFIRMED -> new Phrase("已知问法多且都相近", "many known wordings, and near");
      case LONG -> new Phrase("问题较长", "a long question");
      case FAMILIAR -> new Phrase("像这里常问的", "like what is asked here");
      case STRANGE -> new Phrase("不像这里常问的", "unlike what is asked here");
      case OFF_TOPIC -> new Phrase("条目话题不同", "entry of another topic");
      case EXACT -> new Phrase("一字不差", "the same wording");
      case KNOWN -> new Phrase("已知问法多", "many known wordings");
      case HELPFUL -> new Phrase("客服常采用", "often used by agents");
      case UNHELPFUL -> new Phrase("客服常弃用", "often discarded by agents");
      case FAQ -> new Phrase("是常见问题", "entry of an FAQ");
      case RECENT -> new Phrase("近期更新", "updated lately");
      case OTHER_NUMBERS -> new Phrase("数字不同", "other numbers");
      case TOLD -> new Phrase("正文讲到所问", "the text tells what is asked");
      case TOGETHER -> new Phrase("正文一处集中讲到", "told in one place of the answer");
      case GUESSED -> new Phrase("按读音或近似猜到", "guessed by sound or spelling");
      case NAMED -> new Phrase("问到的事物都有", "has what the question names");
      case UNSAID -> new Phrase("问法说的事物没有问到", "names what was not asked");
      case OPEN -> new Phrase("没说问的是什么", "the question leaves its subject open");
      case RIVALLED -> new Phrase("另一条一样合适", "another entry fits as well");
      case STRAYS -> new Phrase("接不上前面说的", "strays from what was said before");
      case RESUMES -> new Phrase("接着前面说的", "resumes what was said before");
      case LEAD -> new Phrase("领先第二名", "ahead of the next");
      case NEGATED -> new Phrase("肯定否定相反", "one negated, the other not");
    };
  }
}
