package yingda.hanlp;

import yingda.text.Analysis;
import yingda.text.Antonyms;
import yingda.text.Lexicon;
import yingda.text.Normalizer;
import yingda.text.Pinyin;
import yingda.text.QueryVariants;
import yingda.text.Synonyms;
import yingda.text.WordTokenizer;

/** Chinese analysis by HanLP. */
public final class HanLp {
  private static final Normalizer NORMALIZER = new Normalizer(new HanLpSimplifier());

  private static final Pinyin PINYIN = new HanLpPinyin();

  private HanLp() {}

  /** Folds width, case and traditional characters. */
  public static Normalizer normalizer() {
    return NORMALIZER;
  }

  /** The bundled dictionaries and these words, without synonyms and antonyms. */
  public static Analysis analysis(Lexicon lexicon) {
    return analysis(lexicon, Synonyms.NONE, Antonyms.NONE);
  }

  /**
   * The bundled dictionaries and these words, which are normalised first. Only words of two or more
   * Han characters count: others are cut by rule anyway. The first call takes about 200 ms, later
   * ones a few, as only the words are loaded.
   */
  public static Analysis analysis(Lexicon lexicon, Synonyms synonyms, Antonyms antonyms) {
    var segmenter =
        new HanLpSegmenter(lexicon.words().stream().map(NORMALIZER::normalize).toList());
    String fingerprint =
        String.join(
            "-",
            String.valueOf(Analysis.VERSION),
            lexicon.fingerprint(),
            synonyms.fingerprint(),
            antonyms.fingerprint());
    return new Analysis(
        NORMALIZER,
        new WordTokenizer(segmenter),
        new QueryVariants(synonyms, NORMALIZER),
        antonyms.normalized(NORMALIZER),
        PINYIN,
        HanLpSubjects.INSTANCE,
        null,
        null,
        fingerprint);
  }
}
