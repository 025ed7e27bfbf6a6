package yingda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yingda.document.Document;
import yingda.document.Entry;
import yingda.document.Kind;
import yingda.http.Answer;
import yingda.http.Client;
import yingda.http.Seen;

/**
 * Adds, changes and retires documents of its own until the service is gone, and remembers what the
 * service acknowledged. Belongs to one thread at a time.
 */
final class Editor {
  /** Stands in all documents. */
  static final String COMMON = "zlasttest";

  private static final int DOCUMENTS = 12;

  /**
   * A document as it must be.
   *
   * @param word null if it is retired or was never there
   */
  record State(@Nullable String word, long revision, long sequence) {
    static final State NONE = new State(null, 0, 0);
  }

  /** What a proxy, a busy service or one that has done it already says. */
  private static final Set<Integer> UNCERTAIN = Set.of(412, 502, 503, 504);

  /** A write. */
  record Replaced(String id, State before, State now) {}

  private final String name;
  private final Random random;
  private final Map<String, State> acknowledged = new LinkedHashMap<>();
  private final List<State> log = new ArrayList<>();
  private String asked = "";
  private @Nullable String askedWord;

  Editor(String name, Random random) {
    this.name = name;
    this.random = random;
  }

  /** Writes until the connection breaks. */
  void write(Client client) {
    try {
      while (true) {
        State before = choose();
        acknowledge(send(client, before));
      }
    } catch (UncheckedIOException killed) {
      // What was asked last may have been done or not.
    }
  }

  /** What the document that is written next is before. */
  private State choose() {
    asked = "faq/" + name + "/" + random.nextInt(DOCUMENTS);
    State before = acknowledged.getOrDefault(asked, State.NONE);
    boolean retires = before.word() != null && random.nextInt(5) == 0;
    askedWord = retires ? null : Words.next();
    return before;
  }

  /**
   * Writes once, whatever breaks meanwhile: looks for a write that nobody acknowledged, and sends
   * it again if it is not there.
   *
   * @param read finds the document of an id as it is, null if it is not there
   * @return what was written in the place of the second
   */
  Replaced writeThrough(Client client, Function<String, @Nullable State> read) {
    State before = choose();
    while (true) {
      if (isAcknowledged(client, before)) {
        return new Replaced(asked, before, log.getLast());
      }
      State found = read.apply(asked);
      if (found != null && found.revision() > before.revision()) {
        assertThat(found.revision()).as(asked + " once").isEqualTo(before.revision() + 1);
        assertThat(found.word()).as(asked).isEqualTo(askedWord);
        remember(new State(askedWord, found.revision(), found.sequence()));
        return new Replaced(asked, before, log.getLast());
      }
    }
  }

  private boolean isAcknowledged(Client client, State before) {
    try {
      Answer answer = send(client, before);
      if (UNCERTAIN.contains(answer.status())) {
        return false;
      }
      acknowledge(answer);
      return true;
    } catch (UncheckedIOException broken) {
      return false;
    }
  }

  private Answer send(Client client, State before) {
    Seen seen = before.revision() == 0 ? Seen.NOTHING : Seen.revision(before.revision());
    String wait = random.nextInt(4) == 0 ? "true" : "false";
    return askedWord == null
        ? client.delete(asked, seen, "wait", wait)
        : client.put(document(asked, askedWord), seen, "wait", wait);
  }

  static Document document(String id, String word) {
    Entry entry = Entry.of("a", "What is " + word, "It is " + COMMON);
    return Document.of(id, Kind.FAQ, word, List.of(entry));
  }

  private void acknowledge(Answer answer) {
    if (answer.status() != 200 && answer.status() != 201) {
      throw new IllegalStateException(asked + " " + answer.status() + " " + answer.body());
    }
    remember(new State(askedWord, answer.number("/revision"), answer.number("/sequence")));
  }

  private void remember(State state) {
    acknowledged.put(asked, state);
    log.add(state);
  }

  /**
   * Finds out what became of the last request, which nobody acknowledged. Either way is right.
   *
   * @param found the document it was about, null if it is not there
   */
  void settle(@Nullable State found) {
    State before = acknowledged.getOrDefault(asked, State.NONE);
    if (found != null && found.revision() == before.revision() + 1) {
      remember(new State(askedWord, found.revision(), found.sequence()));
    }
    askedWord = null;
  }

  /** The id of the last request's document, empty if there was none. */
  String asked() {
    return asked;
  }

  /** By id. */
  Map<String, State> acknowledged() {
    return acknowledged;
  }

  /** Words of the latest revisions that are no longer the newest of their documents. */
  List<String> oldWords(int most) {
    return log.reversed().stream()
        .filter(state -> !acknowledged.containsValue(state))
        .map(State::word)
        .flatMap(Stream::ofNullable)
        .limit(most)
        .toList();
  }

  /** Every state that was acknowledged, in order. */
  List<State> log() {
    return log;
  }
}
