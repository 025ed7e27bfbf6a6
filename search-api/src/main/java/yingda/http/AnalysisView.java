package yingda.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yingda.search.Handover.Priority;
import yingda.triage.Expectation;
import yingda.triage.Mood;
import yingda.triage.QuestionAnalysis;
import yingda.triage.QuestionAnalysis.Entity;
import yingda.triage.QuestionAnalysis.Ground;
import yingda.triage.Urgency;

/** What a question is about, as JSON. */
record AnalysisView(
    @Nullable String kind,
    Expectation expects,
    Mood mood,
    Urgency urgency,
    Priority priority,
    List<Entity> entities,
    List<String> keywords,
    List<Ground> why,
    List<Warning> warnings) {
  static AnalysisView of(QuestionAnalysis told, List<Warning> warnings) {
    return new AnalysisView(
        told.kind(),
        told.expects(),
        told.mood(),
        told.urgency(),
        told.priority(),
        told.entities(),
        told.keywords(),
        told.why(),
        warnings);
  }
}
