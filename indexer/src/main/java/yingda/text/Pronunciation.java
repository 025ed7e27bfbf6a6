package yingda.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a text is said, a sound for each character: its syllable, or the letter or digit it is. All
 * else is silent. What was typed in pinyin, 退货 as tuihuo, th or tui货, sounds like the text.
 * Immutable.
 */
public final class Pronunciation {
  /** Of an ending, in letters: five syllables or so tell one wording from most others. */
  public static final int MAX_LENGTH = 16;

  /** A longer text is a passage that nobody types. */
  private static final int MOST_ENDINGS = 40;

  private final List<Sound> sounds;

  private record Sound(String syllable, int offset) {
    String initial() {
      return syllable.substring(0, 1);
    }
  }

  private Pronunciation(List<Sound> sounds) {
    this.sounds = sounds;
  }

  public static Pronunciation of(String normalized, Pinyin pinyin) {
    List<Sound> sounds = new ArrayList<>();
    List<String> syllables = pinyin.syllables(normalized);
    for (int i = 0; i < normalized.length(); i++) {
      char character = normalized.charAt(i);
      boolean spelled = character < 0x80 && Character.isLetterOrDigit(character);
      String sound = spelled ? String.valueOf(character) : syllables.get(i);
      if (!sound.isEmpty()) {
        sounds.add(new Sound(sound, i));
      }
    }
    return new Pronunciation(List.copyOf(sounds));
  }

  /** Said in full: tuihuo. */
  public String full() {
    return joined(sounds, Sound::syllable);
  }

  /** Said by the initials of Han: th. */
  public String initials() {
    return joined(sounds, Sound::initial);
  }

  /** From each sound to the end, or as far as anybody types: zenmetuihuo, metuihuo, tuihuo, huo. */
  public List<String> endings() {
    return endings(Sound::syllable);
  }

  /** As {@link #endings}: zmth, mth, th, h. */
  public List<String> endingsOfInitials() {
    return endings(Sound::initial);
  }

  private List<String> endings(Function<Sound, String> said) {
    List<String> endings = new ArrayList<>(sounds.size());
    for (int i = 0; i < Math.min(sounds.size(), MOST_ENDINGS); i++) {
      String ending = joined(sounds.subList(i, Math.min(i + MAX_LENGTH, sounds.size())), said);
      endings.add(ending.substring(0, Math.min(MAX_LENGTH, ending.length())));
    }
    return endings;
  }

  /** The first stretch that is said so, in full; one that goes on inside a syllable if need be. */
  public Optional<TextSpan> find(String sound) {
    return find(sound, Sound::syllable);
  }

  /** The first stretch that is said so to the end of its last syllable: 下雨 is not in 下运. */
  public Optional<TextSpan> findWhole(String sound) {
    return find(sound).filter(span -> saidIn(span).equals(sound));
  }

  /** The first stretch of which these are the initials. */
  public Optional<TextSpan> findInitials(String initials) {
    return find(initials, Sound::initial);
  }

  private Optional<TextSpan> find(String wanted, Function<Sound, String> said) {
    Optional<TextSpan> longer = Optional.empty();
    for (int first = 0; first < sounds.size(); first++) {
      String heard = "";
      int last = first;
      while (heard.length() < wanted.length() && last < sounds.size()) {
        heard += said.apply(sounds.get(last));
        last++;
      }
      TextSpan span = new TextSpan(sounds.get(first).offset(), sounds.get(last - 1).offset() + 1);
      if (heard.equals(wanted)) {
        return Optional.of(span);
      }
      longer = longer.isEmpty() && heard.startsWith(wanted) ? Optional.of(span) : longer;
    }
    return longer;
  }

  private String saidIn(TextSpan span) {
    return sounds.stream()
        .filter(sound -> sound.offset() >= span.start() && sound.offset() < span.end())
        .map(Sound::syllable)
        .collect(joining());
  }

  private static String joined(List<Sound> sounds, Function<Sound, String> said) {
    return sounds.stream().map(said).collect(joining());
  }
}
