package yingda.text;

import java.util.List;

/** How Han characters are said. Safe for concurrent use. */
public interface Pinyin {
  /**
   * The syllables of a text, without tones.
   *
   * @return one for each UTF-16 unit of the text, empty where there is none
   */
  List<String> syllables(String text);
}
