package yingda.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yingda.document.Authored;
import yingda.document.LoggedChange;
import yingda.search.Decision;
import yingda.usage.CustomerVoice;
import yingda.usage.Sentiment;
import yingda.usage.ServiceFigures;
import yingda.usage.UnansweredQuestion;
import yingda.usage.UsageReport;
import yingda.usage.Verdict;
import yingda.usage.VoiceState;

/**
 * A week, month or quarter of the service in numbers, as the team reports it.
 *
 * @param at when it was counted
 * @param about whom and what
 * @param now what was counted in the period
 * @param before the same in the period before
 * @param usage what was asked; of a person nobody knows that
 * @param classes what customers said, by class, the most frequent first
 * @param gaps that opened in the period; of a person there are none
 * @param authors what each author did
 * @param updates what readers got, the oldest first, at most as many as fit
 * @param moreUpdates how many of them did not fit
 */
public record SummaryReport(
    ReportPeriod period,
    Instant at,
    About about,
    Figures now,
    Figures before,
    @Nullable UsageReport usage,
    List<VoiceClass> classes,
    List<UnansweredQuestion> gaps,
    List<Authored> authors,
    List<LoggedChange> updates,
    long moreUpdates) {

  /**
   * What a report is about.
   *
   * @param product null for all
   * @param person who gave verdicts, had what customers said, and wrote; null for everybody
   */
  public record About(@Nullable String product, @Nullable String person) {}

  /**
   * The figures that are compared with those of the period before.
   *
   * @param decisions how often each was taken; of a person nobody knows that
   */
  public record Figures(
      Map<Decision, Long> decisions,
      Map<Verdict, Long> verdicts,
      ServiceFigures service,
      long gaps,
      Counts counts) {
    public Figures {
      decisions = Map.copyOf(decisions);
      verdicts = Map.copyOf(verdicts);
    }

    /** How many questions wanted a reply. */
    public long asked() {
      return decisions.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** What customers said of a class, in numbers. */
  public record VoiceClass(String name, long received, long negative, long open) {
    static List<VoiceClass> of(List<CustomerVoice> voices) {
      Map<String, List<CustomerVoice>> classes = new LinkedHashMap<>();
      voices.forEach(
          voice ->
              classes.computeIfAbsent(voice.category(), unused -> new ArrayList<>()).add(voice));
      return classes.entrySet().stream()
          .map(entry -> of(entry.getKey(), entry.getValue()))
          .sorted(
              Comparator.comparingLong(VoiceClass::received)
                  .reversed()
                  .thenComparing(VoiceClass::name))
          .toList();
    }

    private static VoiceClass of(String name, List<CustomerVoice> voices) {
      return new VoiceClass(
          name,
          voices.size(),
          voices.stream().filter(voice -> voice.sentiment() == Sentiment.NEGATIVE).count(),
          voices.stream().filter(voice -> voice.life().state() != VoiceState.CLOSED).count());
    }
  }

  public SummaryReport {
    classes = List.copyOf(classes);
    gaps = List.copyOf(gaps);
    authors = List.copyOf(authors);
    updates = List.copyOf(updates);
  }
}
