package yingda.exams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions are made of what entries state, the same by the same seed, none with two answers. */
class ExamMakerTest {
  private static final Instant SINCE = Instant.parse("2026-12-01T00:00:00Z");

  private static ExamTopic topic(ExamReason reason, String anchor, String question, String answer) {
    ExamSource source =
        new ExamSource(
            "faq/shop",
            anchor,
            1,
            "商店",
            null,
            null,
            question,
            "",
            ExamSource.fingerprint(question, answer));
    return new ExamTopic(reason, true, answer, null, source);
  }

  private static final List<ExamTopic> TOPICS =
      List.of(
          topic(
              ExamReason.NEW, "a", "怎么退货？", "签收后 7 天内可以在“我的订单”里点“申请退货”。寄回的运费由您承担。退款在 3 个工作日内原路退回。"),
          topic(
              ExamReason.CHANGED, "b", "怎么换货？", "签收后 15 天内可以换同款的其他颜色。换出的运费由我们承担。旧件收到后 48 小时内发出新件。"),
          topic(ExamReason.BASIC, "c", "怎么开发票？", "在“我的订单”里点“申请发票”，确认收货后 24 小时内发到邮箱。已经报销的发票不能换开。"),
          topic(ExamReason.BASIC, "d", "积分会过期吗？", "积分在下一年年底过期，过期前 30 天发短信提醒。兑换的礼品不能退回。"),
          topic(ExamReason.WRONG, "e", "怎么修改密码？", "连续输错 5 次会锁定 3 小时，到时间自动解开。客服任何时候都不会问您要密码。"));

  private static ExamSetting setting(long seed, int size, boolean newStaff) {
    return new ExamSetting(seed, size, null, null, null, null, null, SINCE, newStaff);
  }

  private static List<ExamQuestion> make(ExamSetting setting, List<ExamTopic> topics) {
    return ExamMaker.make(setting, topics, topics.stream().map(ExamTopic::answer).toList());
  }

  @Test
  void theSameSeedMakesTheSameExamAndAnotherOneAnother() {
    List<ExamQuestion> exam = make(setting(7, 5, false), TOPICS);
    assertThat(exam).hasSize(5).isEqualTo(make(setting(7, 5, false), TOPICS.reversed()));
    assertThat(make(setting(8, 5, false), TOPICS)).isNotEqualTo(exam);
  }

  @Test
  void whatIsWrongNewAndChangedComesBeforeWhatEverybodyKnows() {
    assertThat(make(setting(7, 3, false), TOPICS))
        .extracting(ExamQuestion::reason)
        .containsExactlyInAnyOrder(ExamReason.WRONG, ExamReason.NEW, ExamReason.CHANGED);
    assertThat(make(setting(7, 4, true), TOPICS))
        .extracting(ExamQuestion::reason)
        .contains(ExamReason.BASIC);
  }

  @Test
  void eachKindIsAskedAndNoneHasTwoAnswersOrNone() {
    List<ExamQuestion> questions = new ArrayList<>();
    for (int seed = 0; seed < 40; seed++) {
      questions.addAll(make(setting(seed, 5, true), TOPICS));
    }
    assertThat(questions)
        .extracting(ExamQuestion::kind)
        .contains(QuestionKind.values())
        .hasSize(200);
    questions.forEach(ExamMakerTest::isSound);
  }

  private static void isSound(ExamQuestion question) {
    String answer = answer(question.source().anchor());
    assertThat(question.options()).as(question.toString()).doesNotHaveDuplicates();
    assertThat(answer).contains(question.source().quote().substring(0, 8));
    switch (question.kind()) {
      case SINGLE, MULTIPLE -> optionsAreSound(question, answer);
      case TRUE_FALSE ->
          assertThat(answer.contains(question.text()))
              .as(question.toString())
              .isEqualTo(question.right().equals(List.of(0)));
      case CLOZE -> {
        String number = question.points().getFirst().text().replaceAll("[^0-9].*", "");
        assertThat(answer).contains(question.text().replace(ExamQuestion.GAP, number));
      }
      case SHORT -> {
        assertThat(question.points()).hasSizeBetween(2, 5);
        question.points().forEach(point -> assertThat(answer).contains(point.text()));
      }
    }
  }

  private static void optionsAreSound(ExamQuestion question, String answer) {
    assertThat(question.options()).hasSizeBetween(3, 4);
    assertThat(new HashSet<>(question.right())).isNotEmpty();
    if (question.kind() == QuestionKind.SINGLE) {
      assertThat(question.right()).hasSize(1);
    }
    for (int i = 0; i < question.options().size(); i++) {
      String option = question.options().get(i);
      boolean isSaid =
          question.text().isEmpty()
              ? answer.contains(option)
              : answer.replace(" ", "").contains(option);
      assertThat(isSaid).as(question + " " + option).isEqualTo(question.right().contains(i));
    }
  }

  private static String answer(String anchor) {
    return TOPICS.stream()
        .filter(topic -> topic.source().anchor().equals(anchor))
        .map(ExamTopic::answer)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsNewInAnEntryIsAskedFirst() {
    String before = "签收后 7 天内可以在订单里申请退货。";
    String now = before + "退款在 3 个工作日内原路退回。";
    ExamTopic old = topic(ExamReason.CHANGED, "a", "怎么退货？", now);
    ExamTopic changed = new ExamTopic(ExamReason.CHANGED, true, now, before, old.source());
    for (int seed = 0; seed < 10; seed++) {
      assertThat(make(setting(seed, 1, false), List.of(changed)))
          .singleElement()
          .satisfies(one -> assertThat(one.source().quote()).contains("3 个工作日"));
    }
  }

  @Test
  void aNumberThatAnotherEntryStatesOfTheSameIsNoWrongAnswer() {
    ExamTopic promised =
        topic(ExamReason.NEW, "a", "付款后多久发货？", "现货在付款后 48 小时内发出，每天下午四点前付款的一般当天出库。");
    ExamTopic script =
        topic(ExamReason.BASIC, "z", "活动期间什么时候发货？", "活动期间订单多，现货在付款后 72 小时内发出，预售商品按页面写的日期发。");
    ExamTopic far = topic(ExamReason.BASIC, "y", "连错几次？", "连续输错密码会锁定 36 小时，到时间自动解开。");
    for (int seed = 0; seed < 40; seed++) {
      make(setting(seed, 1, false), List.of(promised, far, script))
          .forEach(one -> assertThat(one.text() + one.options()).doesNotContain("72"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "现货在付款后 24 小时内发出并短信通知您。,活动会提前 1 天公布。,'1 天,一天'",
    "退款申请在 30 分钟内有人处理并电话联系您。,等半小时也没关系。,'半小时,0.5 小时'",
    "保修期自签收之日起 2 年内有效并免费上门。,满 24 个月后收费。,'24 个月'"
  })
  void anEqualAmountInAnotherUnitIsNoWrongAnswer(String statement, String other, String same) {
    List<Quantity> said = Quantity.in(other);
    assertThat(Quantity.in(statement).getFirst().isSame(said.getLast())).isTrue();
    for (String one : List.of(same.split(","))) {
      assertThat(Quantity.in(one).getFirst().isSame(said.getLast())).as(one).isTrue();
    }
    ExamTopic asked = topic(ExamReason.NEW, "a", "要多久？", statement + other);
    ExamTopic far = topic(ExamReason.BASIC, "y", "还有呢？", "试用满 24 天，共 1 天，锁定 1 小时，连续 12 个月。");
    for (int seed = 0; seed < 20; seed++) {
      make(setting(seed, 1, false), List.of(asked, far)).stream()
          .flatMap(one -> wrong(one).stream())
          .flatMap(option -> Quantity.in(option).stream())
          .forEach(wrong -> assertThat(wrong.isSame(said.getLast())).isFalse());
    }
  }

  private static List<String> wrong(ExamQuestion question) {
    return IntStream.range(0, question.options().size())
        .filter(place -> !question.right().contains(place))
        .mapToObj(question.options()::get)
        .toList();
  }

  @Test
  void whatIsNotAskedAboutIsNoWrongAnswerEither() {
    ExamTopic promised = topic(ExamReason.NEW, "a", "付款后多久发货？", "现货在付款后 48 小时内发出，您会收到短信。");
    for (int seed = 0; seed < 40; seed++) {
      ExamMaker.make(
              setting(seed, 1, false),
              List.of(promised),
              List.of(promised.answer(), "活动期间，现货在付款后 4 天内发出。"))
          .forEach(one -> assertThat(one.text() + one.options()).doesNotContain("96"));
    }
  }

  @Test
  void aQuestionForYesOrNoIsNotMarkedByWhatStandsBesideTheAnswer() {
    ExamTopic beside = topic(ExamReason.NEW, "a", "优惠券过期了能补吗？", "一般不能补，有效期在“我的优惠券”里能看到，点“提醒”就会通知。");
    for (int seed = 0; seed < 10; seed++) {
      assertThat(make(setting(seed, 1, false), List.of(beside)))
          .noneMatch(one -> one.kind() == QuestionKind.SHORT);
    }
  }

  @Test
  void howManyOptionsOfAMultipleChoiceAreWrongVaries() {
    ExamTopic rules =
        topic(
            ExamReason.NEW, "a", "退货有哪些规定？", "签收后 7 天内可以申请退货。寄回的运费由您承担。退款在 3 个工作日内原路退回。拆封的耗材不能退货。");
    Set<Integer> wrong = new HashSet<>();
    for (int seed = 0; seed < 200; seed++) {
      make(setting(seed, 5, true), with(rules)).stream()
          .filter(one -> one.kind() == QuestionKind.MULTIPLE && one.options().size() == 4)
          .forEach(one -> wrong.add(4 - one.right().size()));
    }
    assertThat(wrong).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  private static List<ExamTopic> with(ExamTopic rules) {
    List<ExamTopic> topics = new ArrayList<>(TOPICS.subList(1, 5));
    topics.add(rules);
    return topics;
  }
}
