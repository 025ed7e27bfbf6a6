package yingda.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.HomeZone;
import yingda.document.Refusal;
import yingda.document.RejectedException;
import yingda.importing.NamedTable;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.VoiceOutcome;

/**
 * What a line of a table of surveys says.
 *
 * @param ref by which it is known if it names none
 */
record VoiceTable(NamedTable.Line line, String ref, Instant now) {
  private static final Map<String, VoiceOutcome> OUTCOMES =
      Map.of(
          "解决", VoiceOutcome.RESOLVED,
          "转出", VoiceOutcome.TRANSFERRED,
          "成交", VoiceOutcome.WON,
          "流失", VoiceOutcome.LOST);
  private static final Map<String, Sentiment> SENTIMENTS =
      Map.of("满意", Sentiment.POSITIVE, "一般", Sentiment.NEUTRAL, "不满", Sentiment.NEGATIVE);

  /**
   * @throws RejectedException naming the line and the column of what it is not
   */
  CustomerVoice voice() {
    Integer response = number("首次响应秒");
    Integer contacts = number("联系次数");
    Integer score = number("评分");
    String named = cell("编号");
    return new CustomerVoice(
        0,
        named == null ? ref : named,
        time(),
        category(),
        cell("内容"),
        cell("渠道"),
        cell("产品"),
        sentiment(score),
        score,
        response == null ? null : Duration.ofSeconds(response),
        number("同时接待"),
        contacts == null ? 1 : contacts,
        word("结果", OUTCOMES),
        CustomerVoice.Life.NEW);
  }

  private String category() {
    String category = cell("分类");
    return category == null ? "服务质量" : category;
  }

  /** What is not said follows from the score. */
  private Sentiment sentiment(@Nullable Integer score) {
    Sentiment said = word("情绪", SENTIMENTS);
    return said == null ? CustomerVoices.sentiment(score) : said;
  }

  private @Nullable String cell(String name) {
    return line.cells().get(name);
  }

  private Instant time() {
    String text = cell("时间");
    try {
      return text == null
          ? now
          : LocalDateTime.parse(withTime(text)).atZone(HomeZone.ID).toInstant();
    } catch (DateTimeException e) {
      throw wrong("时间", text);
    }
  }

  private static String withTime(String text) {
    String iso = text.replace('/', '-').replace(' ', 'T');
    return iso.contains("T") ? iso : iso + "T00:00";
  }

  private @Nullable Integer number(String name) {
    String text = cell(name);
    if (text != null && !text.matches("[0-9]{1,9}")) {
      throw wrong(name, text);
    }
    return text == null ? null : Integer.valueOf(text);
  }

  private <E> @Nullable E word(String name, Map<String, E> words) {
    String text = cell(name);
    if (text != null && !words.containsKey(text)) {
      throw wrong(name, text);
    }
    return text == null ? null : words.get(text);
  }

  private RejectedException wrong(String name, @Nullable String text) {
    return Refusal.invalid("not-in-survey").with("value", text).at(name);
  }
}
