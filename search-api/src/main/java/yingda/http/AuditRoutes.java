package yingda.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.access.AuditEvent;
import yingda.access.AuditListing;
import yingda.app.AuditReading;
import yingda.app.Operation;
import yingda.exporting.SpreadsheetText;

/** What was done here, and by whom. */
final class AuditRoutes {
  private static final int MOST = 1_000;
  private static final Parameter<Integer> LIMIT = Parameters.limit(100, MOST);
  private static final Parameter<Long> BEFORE =
      Parameters.number("before", "Goes back from this number.", 1, Long.MAX_VALUE)
          .or(Long.MAX_VALUE);

  private static final Parameter<String> CALLER = Parameters.text("caller", "By this name.");
  private static final Parameter<String> ACTION =
      Parameters.text("action", "This action, such as sign-in.");
  private static final Parameter<String> FORMAT =
      Parameters.oneOf("format", "As JSON, or for a spreadsheet.", List.of("json", "csv"));

  private final AuditReading audit;

  AuditRoutes(Services served) {
    this.audit = served.app().audit();
  }

  /** An event as JSON. */
  private record EventView(
      long number,
      Instant time,
      String caller,
      @Nullable Long key,
      String action,
      String subject,
      String outcome,
      String request) {
    static EventView of(AuditEvent event) {
      return new EventView(
          event.number(),
          event.time(),
          event.caller(),
          event.key(),
          event.action(),
          event.subject(),
          event.outcome(),
          event.request());
    }

    List<String> cells() {
      return List.of(
          String.valueOf(number),
          time.toString(),
          caller,
          key == null ? "" : String.valueOf(key),
          action,
          subject,
          outcome,
          request);
    }
  }

  /**
   * A page of events, as JSON.
   *
   * @param next the {@code before} of the next page, absent on the last
   */
  private record AuditView(List<EventView> events, @Nullable Long next) {}

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.get("/v1/audit", "What was done and refused here, newest first.")
            .does(Operation.READ_AUDIT)
            .takes(CALLER, ACTION, Parameters.SINCE, BEFORE, LIMIT, FORMAT)
            .alsoAs("text/csv")
            .answers(AuditView.class, this::list));
  }

  private @Nullable AuditView list(Call call) {
    int limit = call.get(LIMIT);
    AuditListing listing =
        new AuditListing(
            call.get(BEFORE),
            limit,
            call.find(CALLER),
            call.find(ACTION),
            call.find(Parameters.SINCE));
    List<EventView> events =
        audit.list(call.caller(), listing).stream().map(EventView::of).toList();
    if (call.get(FORMAT).equals("csv")) {
      call.context().contentType("text/csv; charset=utf-8").result(csv(events));
      return null;
    }
    return new AuditView(events, events.size() < limit ? null : events.getLast().number());
  }

  private static String csv(List<EventView> events) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("number", "time", "caller", "key", "action", "subject", "outcome", "request"));
    events.forEach(event -> rows.add(event.cells()));
    return SpreadsheetText.of(rows);
  }
}
