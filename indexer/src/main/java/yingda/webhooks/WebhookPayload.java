package yingda.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yingda.document.Address;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Revision;
import yingda.document.Signature;
import yingda.json.Json;
import yingda.reports.ReportPeriod;
import yingda.reports.SummaryReport;
import yingda.search.Decision;
import yingda.usage.UnansweredQuestion;

/**
 * What a message says: type, timestamp and data. A receiver that is not for staff is told what any
 * reader may know, and neither who wrote it and why nor what customers asked.
 *
 * @param timestamp when it happened
 */
record WebhookPayload(WebhookEvent event, Instant timestamp, Map<String, Object> data) {
  /** The specification wants less than 20 kB. */
  private static final int MOST_BYTES = 20_000;

  private static final int MOST_ANCHORS = 50;
  private static final int MOST_WORDINGS = 3;
  private static final int MOST_WORDING = 200;

  /** As it is written. */
  private record Body(String type, Instant timestamp, Map<String, Object> data) {}

  /** The message that is sent, with an id of its own. */
  WebhookMessage message(Instant now) {
    return WebhookMessage.of(event, now, json());
  }

  /** The same with the address of a site before its link. */
  WebhookPayload linkedAt(String site) {
    Map<String, Object> linked = new TreeMap<>(data);
    linked.computeIfPresent("link", (name, path) -> site + path);
    return new WebhookPayload(event, timestamp, linked);
  }

  private String json() {
    String json = Json.write(new Body(event.word(), timestamp, data));
    if (json.getBytes(UTF_8).length < MOST_BYTES) {
      return json;
    }
    Map<String, Object> less = new TreeMap<>(data);
    less.remove("anchors");
    return Json.write(new Body(event.word(), timestamp, less));
  }

  /** That somebody tries a webhook. */
  static WebhookPayload test(long webhook, Instant time) {
    return new WebhookPayload(WebhookEvent.TEST, time, Map.of("webhook", webhook));
  }

  /**
   * Of a document.
   *
   * @param revision what readers see, or saw last
   * @param more what is to be said of this event alone; null values are left out
   * @param signature who did it and why, for staff; null for nobody
   */
  static WebhookPayload document(
      Webhook webhook,
      WebhookEvent event,
      Instant time,
      Revision revision,
      Map<String, Object> more,
      @Nullable Signature signature) {
    Document document = revision.document();
    Map<String, Object> data = new TreeMap<>(more);
    data.put("documentId", document.id());
    data.put("title", document.title());
    data.put("revision", revision.number());
    data.put("audience", document.scope().audience().word());
    data.put("link", Address.ofPage(document.id()));
    putIfThere(data, "product", document.scope().product());
    if (webhook.isForStaff()) {
      putIfThere(data, "owner", document.upkeep().owner());
      putIfThere(data, "author", signature == null ? null : signature.author());
      putIfThere(data, "reason", signature == null ? null : signature.note());
    }
    return new WebhookPayload(event, time, data);
  }

  private static void putIfThere(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }

  /** The entries that are new or say something else than before, by their anchors. */
  static List<String> anchors(Document now, @Nullable Document before) {
    Map<String, Entry> old =
        before == null
            ? Map.of()
            : before.entries().stream().collect(Collectors.toMap(Entry::anchor, entry -> entry));
    return now.entries().stream()
        .filter(entry -> !Objects.equals(entry, old.get(entry.anchor())))
        .map(Entry::anchor)
        .limit(MOST_ANCHORS)
        .toList();
  }

  /** Of what customers ask and nothing answers. */
  static WebhookPayload gap(Webhook webhook, UnansweredQuestion gap) {
    Map<String, Object> data = new TreeMap<>();
    data.put("gap", gap.id());
    data.put("asked", gap.asked());
    data.put("reported", gap.reported());
    data.put("link", "/desk");
    putIfThere(data, "product", gap.product());
    if (webhook.isForStaff()) {
      data.put("wordings", wordings(gap));
    }
    return new WebhookPayload(WebhookEvent.GAP, gap.firstSeen(), data);
  }

  /**
   * That the report of a period is there; the figures are for staff.
   *
   * @param at when it is told
   */
  static WebhookPayload report(Webhook webhook, SummaryReport report, Instant at) {
    ReportPeriod period = report.period();
    Map<String, Object> data = new TreeMap<>();
    data.put("period", period.toString());
    data.put("unit", period.unit().word());
    data.put("from", period.first().toString());
    data.put("to", period.last().toString());
    data.put("link", link(report));
    putIfThere(data, "product", report.about().product());
    if (webhook.isForStaff()) {
      data.put("figures", figures(report));
    }
    return new WebhookPayload(WebhookEvent.REPORT, at, data);
  }

  private static String link(SummaryReport report) {
    String product = report.about().product();
    return "/v1/reports/summary?format=html&period="
        + report.period()
        + (product == null ? "" : "&product=" + URLEncoder.encode(product, UTF_8));
  }

  private static Map<String, Object> figures(SummaryReport report) {
    SummaryReport.Figures now = report.now();
    Map<String, Object> figures = new TreeMap<>();
    figures.put("asked", now.asked());
    for (Decision decision : Decision.values()) {
      figures.put(decision.word(), now.decisions().getOrDefault(decision, 0L));
    }
    figures.put("gaps", now.gaps());
    figures.put("feedback", now.service().received());
    putIfThere(figures, "satisfaction", now.service().satisfaction().share());
    putIfThere(figures, "firstResponse", now.service().firstResponse().share());
    putIfThere(figures, "firstContact", now.service().firstContact().share());
    putIfThere(figures, "conversion", now.service().conversion().share());
    figures.put("added", now.counts().added());
    figures.put("changed", now.counts().changed());
    return figures;
  }

  private static List<String> wordings(UnansweredQuestion gap) {
    return gap.wordings().stream()
        .limit(MOST_WORDINGS)
        .map(words -> words.codePointCount(0, words.length()) > MOST_WORDING ? cut(words) : words)
        .toList();
  }

  private static String cut(String words) {
    return words.substring(0, words.offsetByCodePoints(0, MOST_WORDING)) + "…";
  }
}
