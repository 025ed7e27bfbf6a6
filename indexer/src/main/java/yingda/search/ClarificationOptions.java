package yingda.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import yingda.document.Audience;
import yingda.document.Kind;
import yingda.ranking.Feature;
import yingda.ranking.RankingParameters;

/**
 * Which near questions are worth asking back with.
 *
 * @param reader who is asked: scripts and texts to fill in are for a person to say, and no customer
 *     chooses one
 */
record ClarificationOptions(SearchScope reader) {
  private static final RankingParameters.Decision NUMBERS = RankingParameters.DEFAULT.decision();

  /** 怎么t货, tui货. */
  private static final Pattern TYPED = Pattern.compile("(?<![A-Za-z\\d])[a-z]{1,6}(?![A-Za-z\\d])");

  /**
   * The best of them, the likeliest first. Who names something is not asked about something else:
   * 李白是谁 has 是谁 in common with much. Of what has some of it, what has less than half as much as
   * another has it by chance.
   *
   * @param considered the likeliest first
   */
  List<Hit> ofNamed(List<Reply> considered) {
    double most = plausible(considered).mapToDouble(reply -> named(reply.hit())).max().orElse(0);
    double least = Math.max(NUMBERS.clarifyNamed(), most * NUMBERS.clarifySubject());
    List<Reply> options =
        new ArrayList<>(
            plausible(considered).filter(reply -> isAbout(reply.hit(), least)).toList());
    return withFirst(options, considered);
  }

  /**
   * The likely ones, and where the question leaves its subject open, all that have about as much of
   * it: 能退吗 may mean any of them.
   */
  List<Hit> ofOpen(List<Reply> considered) {
    List<Reply> options = new ArrayList<>(plausible(considered).toList());
    double most = considered.stream().mapToDouble(reply -> asked(reply.hit())).max().orElse(0);
    considered.stream()
        .filter(reply -> !options.contains(reply))
        .filter(reply -> most > 0 && asked(reply.hit()) >= most * NUMBERS.clarifyAlike())
        .forEach(options::add);
    return withFirst(options, considered);
  }

  /** Whether what is likeliest, or a campaign beside it, is for a person to say. */
  boolean areWithheld(List<Reply> considered) {
    for (int i = 0; i < considered.size(); i++) {
      Reply reply = considered.get(i);
      boolean isMeant =
          i == 0 ? reply.confidence() >= NUMBERS.clarifyConfidence() : isRivalled(reply.hit());
      if (isMeant && !isForReader(reply)) {
        return true;
      }
    }
    return false;
  }

  /** Whether another answer is as good. */
  static boolean isRivalled(Hit hit) {
    return hit.features().of(Feature.RIVAL) >= NUMBERS.rival();
  }

  /**
   * Whether the reader may be asked about it: a customer about nothing but what may be sent as soon
   * as they choose it.
   */
  boolean isForReader(Reply reply) {
    return reader.audience() == Audience.INTERNAL
        || (reply.hit().kind() != Kind.SCRIPT && reply.isSendable());
  }

  private static Stream<Reply> plausible(List<Reply> considered) {
    return considered.stream().filter(reply -> reply.confidence() >= NUMBERS.clarifyConfidence());
  }

  /**
   * Whether most of what the question names is unknown, and less than half of it is said here:
   * 怎么取消订单 says nothing of 酒店预订怎么取消. What may be half typed in pinyin is no unknown thing.
   */
  static boolean isOfOther(Question question, Hit hit) {
    return ReplyConfidence.unknownSubject(hit.features()) >= NUMBERS.unknownTold()
        && hit.features().of(Feature.ENTRY_COVERAGE) < NUMBERS.clarifyUnknown()
        && !TYPED.matcher(question.text()).find();
  }

  /** What is offered as the first reply is asked about, too, if anything is. */
  private List<Hit> withFirst(List<Reply> options, List<Reply> considered) {
    if (!options.isEmpty() && !options.contains(considered.getFirst())) {
      options.addFirst(considered.getFirst());
    }
    return shown(options);
  }

  /** Those for the reader; of two that read the same the first. */
  private List<Hit> shown(List<Reply> options) {
    Set<String> read = new HashSet<>();
    return options.stream()
        .filter(this::isForReader)
        .map(Reply::hit)
        .filter(hit -> read.add(hit.title() + "\n" + hit.question()))
        .limit(NUMBERS.clarifyMost())
        .toList();
  }

  /** Share of the question that a wording has, if its question says some of it that tells. */
  private static double asked(Hit hit) {
    return hit.questionHighlights().isEmpty() ? 0 : hit.features().of(Feature.QUERY_COVERAGE);
  }

  /**
   * Whether it is about what the question names: a wording or its text says so, or it means so, or
   * it has most of the question.
   */
  static boolean isAbout(Hit hit) {
    return isAbout(hit, NUMBERS.clarifyNamed())
        || hit.features().of(Feature.ENTRY_COVERAGE) >= NUMBERS.clarifyAsked();
  }

  private static boolean isAbout(Hit hit, double least) {
    return named(hit) >= least
        || hit.features().nearness() >= NUMBERS.clarifySemantic()
        || hit.features().of(Feature.TEXT_TIMES_COVERAGE) >= NUMBERS.clarifyText();
  }

  private static double named(Hit hit) {
    return hit.features().of(Feature.SUBJECT_COVERAGE);
  }
}
