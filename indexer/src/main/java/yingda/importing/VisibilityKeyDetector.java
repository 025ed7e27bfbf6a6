package yingda.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.importing.ValueWords.Effect;

/**
 * How much a name that is not known looks as if it said who may see a document, whether it is
 * published, or until when it is valid. Such a key must not be passed over like the others.
 */
enum VisibilityKeyDetector {
  /** Keys of layouts and columns with notes. */
  NONE,
  /** Only together with words that mean it whatever they stand behind. */
  BY_VALUE,
  /** Only together with a word for those who are no customers. */
  WITH_READERS,
  /** Only if it says yes, or what {@link #BY_VALUE} is refused for. */
  WITH_YES,
  /** Only together with a word that would decide. */
  WITH_WORD,
  /** Only together with a word that would decide, or a day. */
  WITH_DAY,
  /** Whatever it says. */
  ALWAYS;

  private static final Set<String> LAYOUT =
      Set.of(
          "toc menu sidebar nav navbar title heading footer header breadcrumb breadcrumbs table"
              .split(" ", -1));

  private static final Set<String> PLAIN =
      Set.of(
          "audience visibility draft confidential unlisted embargo permission password"
              .split(" ", -1));

  private static final Set<String> VAGUE =
      Set.of(
          "internal private public hidden access status state publish published visible enabled"
              .concat(" active archived deleted restricted secret retired obsolete")
              .split(" ", -1));

  private static final Set<String> READERS =
      Set.of(
          "for read reader readers viewer viewers group groups role roles acl scope security"
              .split(" ", -1));

  private static final Set<String> LOCKED =
      Set.of(
          "protected login signin auth authentication authenticated member members".split(" ", -1));

  private static final Set<Effect> HOLDING =
      EnumSet.of(Effect.INTERNAL, Effect.DRAFT, Effect.RETIRED);

  private static final Pattern OF_CUSTOMERS =
      Pattern.compile("[可能对给告见].{0,3}[客顾用](?:户|客|人)|(?:客户|顾客|用户)[可能看见]|对客|谁");

  private static final Set<String> ENDING =
      Set.of("expire expires expired expiry expiration valid offline sunset".split(" ", -1));

  private static final List<String> PLAIN_HAN =
      List.of("受众 可见 公开 密级 保密 机密 涉密 草稿 权限".split(" ", -1));

  private static final List<String> VAGUE_HAN =
      List.of("内部 外部 对外 对内 状态 发布 上架 上线 启用 停用 隐藏 审核 审批 作废 归档 废弃 废止".split(" ", -1));

  private static final List<String> ENDING_HAN = List.of("有效 失效 生效 到期 过期 截止 下线 下架".split(" ", -1));

  /** Behind these words stands what people tell each other of a row, not what it is. */
  private static final Pattern REMARKS =
      Pattern.compile("(?:备注|附注|注释|批注|说明|原因|remarks?|notes?|comments?|reason)[0-9一二三]?$");

  /** Of a name that {@link ImportField} does not know. */
  static VisibilityKeyDetector of(String name) {
    List<String> words = KeySpelling.words(name);
    String folded = KeySpelling.fold(name);
    if (isOfLayout(name)) {
      return NONE;
    }
    if (words.stream().anyMatch(PLAIN::contains)
        || PLAIN_HAN.stream().anyMatch(folded::contains)
        || PLAIN.stream().anyMatch(word -> isSlipOf(word, folded))) {
      return ALWAYS;
    }
    if (REMARKS.matcher(folded).find()) {
      return NONE;
    }
    if (words.stream().anyMatch(ENDING::contains)
        || ENDING_HAN.stream().anyMatch(folded::contains)) {
      return WITH_DAY;
    }
    if (words.stream().anyMatch(VAGUE::contains)
        || VAGUE_HAN.stream().anyMatch(folded::contains)
        || OF_CUSTOMERS.matcher(folded).find()) {
      return WITH_WORD;
    }
    if (words.stream().anyMatch(READERS::contains)) {
      return WITH_READERS;
    }
    return words.stream().anyMatch(LOCKED::contains) ? WITH_YES : byValue(name);
  }

  /** A field that rows have and pages don't says nothing there. */
  private static VisibilityKeyDetector byValue(String name) {
    return ImportField.of(name) == null ? BY_VALUE : NONE;
  }

  /** Whether it says how a site shows a page, not whether. */
  static boolean isOfLayout(String name) {
    return KeySpelling.words(name).stream().anyMatch(LAYOUT::contains);
  }

  /** Whether one letter is wrong, too many or missing. */
  private static boolean isSlipOf(String word, String typed) {
    int same = 0;
    int shorter = Math.min(word.length(), typed.length());
    while (same < shorter && word.charAt(same) == typed.charAt(same)) {
      same++;
    }
    String left = word.substring(same);
    String found = typed.substring(same);
    return Math.abs(left.length() - found.length()) <= 1
        && Stream.of(0, 1)
            .flatMap(i -> Stream.of(0, 1).map(j -> behind(left, i).equals(behind(found, j))))
            .anyMatch(equal -> equal);
  }

  private static String behind(String text, int letters) {
    return text.substring(Math.min(letters, text.length()));
  }

  /** Whether a remark reads as if readers were not to have the row: 过期, 待审核, 勿外传. */
  static boolean isDoubtful(String name, String value) {
    return REMARKS.matcher(KeySpelling.fold(name)).find()
        && (ValueWords.withhold(value)
            || ValueWords.effect(value).filter(HOLDING::contains).isPresent());
  }

  /**
   * @throws RejectedException if this value must not be passed over
   */
  void check(String name, String value) {
    if (!value.isBlank() && decides(value)) {
      throw Refusal.invalid("suspicious-key").with("value", value).at(name);
    }
  }

  private boolean decides(String value) {
    Effect effect = ValueWords.effect(value).orElse(null);
    boolean answered = ValueWords.yesOrNo(value).isPresent() && !Character.isDigit(value.charAt(0));
    return switch (this) {
      case NONE -> false;
      case BY_VALUE -> ValueWords.withhold(value);
      case WITH_READERS -> effect == Effect.INTERNAL || ValueWords.withhold(value);
      case WITH_YES -> ValueWords.yesOrNo(value).orElse(false) || ValueWords.withhold(value);
      case WITH_WORD -> effect != null || answered || ValueWords.withhold(value);
      case WITH_DAY ->
          effect != null || answered || ValidityWords.isSaidBy(value) || ValueWords.withhold(value);
      case ALWAYS -> true;
    };
  }
}
