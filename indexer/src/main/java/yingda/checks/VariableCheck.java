package yingda.checks;

import java.util.ArrayList;
import java.util.List;
import yingda.document.Audience;
import yingda.document.CheckRule;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.document.Term;
import yingda.document.Variables;

/**
 * Looks for variables in what customers ask for: no bot fills one in, so the customer gets a person
 * instead. A script, an internal document and the answer for the agents' channel are for a person
 * to send; a manual explains how variables are written. Safe for concurrent use.
 */
final class VariableCheck implements Check {
  private static final String AGENTS = "channelAnswers.agent";

  @Override
  public List<Finding> of(Document document, Entry entry) {
    boolean isForCustomers =
        document.kind() == Kind.FAQ && document.scope().audience() == Audience.PUBLIC;
    List<Finding> findings = new ArrayList<>();
    AnswerCheck.of(entry)
        .forEach(
            (field, answer) -> {
              if (isForCustomers && !field.equals(AGENTS)) {
                addFindings(document, entry, field, answer, findings);
              }
            });
    return findings;
  }

  private static void addFindings(
      Document document, Entry entry, String field, String answer, List<Finding> findings) {
    String sent = PlainProse.withoutComments(answer);
    for (String name : Variables.in(sent)) {
      String variable = "{" + name + "}";
      int start = sent.indexOf(variable);
      Place place = Place.of(document, entry, field, start, start + variable.length());
      findings.add(new Finding(CheckRule.VARIABLE, place, Term.of("variable", variable), null));
    }
  }
}
