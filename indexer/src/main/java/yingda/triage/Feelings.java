package yingda.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yingda.document.EnumWord;
import yingda.lexicon.HandoverWords;
import yingda.search.Handover.Priority;
import yingda.text.LabelledPhrases;
import yingda.text.LabelledPhrases.Said;
import yingda.triage.QuestionAnalysis.Aspect;
import yingda.triage.QuestionAnalysis.Ground;
import yingda.triage.QuestionAnalysis.Source;

/**
 * How somebody feels and how long that can wait.
 *
 * @param why the phrases that say so
 */
record Feelings(Mood mood, Urgency urgency, List<Ground> why) {
  static final Feelings NONE = new Feelings(Mood.NEUTRAL, Urgency.NORMAL, List.of());

  /** Reads them in a normalized text. */
  record Reader(HandoverWords handover, LabelledPhrases moods, LabelledPhrases urgencies) {
    Feelings read(String text) {
      List<Ground> why = new ArrayList<>();
      Mood mood = mood(text, why);
      return new Feelings(mood, urgency(text, mood, why), why);
    }

    /** Who complains is angry, whatever else is said. */
    private Mood mood(String text, List<Ground> why) {
      Optional<String> crisis = handover.crisis(text);
      if (crisis.isPresent()) {
        why.add(new Ground(Aspect.MOOD, Source.PHRASE, crisis.get()));
        return Mood.CRISIS;
      }
      Optional<String> complaint = handover.complaint(text);
      if (complaint.isPresent()) {
        why.add(new Ground(Aspect.MOOD, Source.PHRASE, complaint.get()));
        return Mood.ANGRY;
      }
      return strongest(Mood.class, moods, text, Aspect.MOOD, why).orElse(Mood.NEUTRAL);
    }

    /** Where somebody may come to harm, nothing waits. */
    private Urgency urgency(String text, Mood mood, List<Ground> why) {
      if (mood == Mood.CRISIS) {
        why.add(new Ground(Aspect.URGENCY, Source.PHRASE, why.getFirst().text()));
        return Urgency.NOW;
      }
      return strongest(Urgency.class, urgencies, text, Aspect.URGENCY, why).orElse(Urgency.NORMAL);
    }

    private static <E extends Enum<E> & EnumWord> Optional<E> strongest(
        Class<E> type, LabelledPhrases phrases, String text, Aspect of, List<Ground> why) {
      Optional<Said> said =
          phrases.in(text).stream()
              .max(Comparator.comparing(one -> EnumWord.find(type, one.label())));
      said.ifPresent(one -> why.add(new Ground(of, Source.PHRASE, one.phrase())));
      return said.map(one -> EnumWord.find(type, one.label()));
    }
  }

  /** How soon a person should look at it. */
  Priority priority() {
    if (mood == Mood.CRISIS) {
      return Priority.URGENT;
    }
    return mood == Mood.ANGRY || urgency == Urgency.NOW ? Priority.HIGH : Priority.NORMAL;
  }

  /** With what makes the priority what it is. */
  List<Ground> grounds() {
    List<Ground> all = new ArrayList<>(why);
    if (priority() != Priority.NORMAL) {
      why.stream()
          .map(ground -> new Ground(Aspect.PRIORITY, ground.by(), ground.text()))
          .distinct()
          .forEach(all::add);
    }
    return all;
  }

  /** The stronger of both, each with its grounds: what was said before counts on. */
  Feelings and(Feelings earlier) {
    List<Ground> all = new ArrayList<>();
    Feelings moods =
        earlier.mood.compareTo(mood) > 0 && earlier.mood != Mood.PRAISE ? earlier : this;
    Feelings urgencies = earlier.urgency.compareTo(urgency) > 0 ? earlier : this;
    moods.why.stream().filter(ground -> ground.of() == Aspect.MOOD).forEach(all::add);
    urgencies.why.stream().filter(ground -> ground.of() == Aspect.URGENCY).forEach(all::add);
    return new Feelings(moods.mood, urgencies.urgency, all);
  }
}
