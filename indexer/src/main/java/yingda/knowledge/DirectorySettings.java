package yingda.knowledge;

import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import yingda.checks.CheckWords;
import yingda.document.RejectedException;
import yingda.lexicon.LexiconFolder;
import yingda.ranking.Calibration;
import yingda.ranking.LinearModel;
import yingda.ranking.RankingParameters;
import yingda.text.Analysis;

/**
 * What a data directory says of words, model, weights, confidence and phrases. What is damaged is
 * named in the log, and the default takes its place, so that it keeps no start from happening.
 */
record DirectorySettings(DataDirectory directory) {
  private static final Logger LOGGER = System.getLogger(DirectorySettings.class.getName());

  /**
   * How texts are cut, with the encoders there are, which the caller closes.
   *
   * @param writes whether texts are encoded too
   */
  Analysis analysis(boolean writes) {
    Encoders encoders = new Encoders(directory, writes);
    Analysis words = directory.lexiconInUse().usable();
    try {
      return encoders.addTo(words, null);
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "What was learned here is not used: " + e.getMessage());
      return encoders.withPretrained(words, null);
    }
  }

  Calibration calibration() {
    try {
      return directory.model().readCalibration();
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "Confidence is the default one: " + e.getMessage());
      return RankingParameters.DEFAULT.calibration();
    }
  }

  LinearModel weights() {
    try {
      return directory.model().readWeights();
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "The order is by the default weights: " + e.getMessage());
      return RankingParameters.DEFAULT.model();
    }
  }

  CheckWords checkWords() {
    try {
      return writtenCheckWords();
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "The phrases looked for are the shipped ones: " + e.getMessage());
      return CheckWords.shipped();
    }
  }

  QuestionPhrases questionPhrases() {
    try {
      return QuestionPhrases.in(directory.lexicon());
    } catch (RejectedException | UncheckedIOException e) {
      LOGGER.log(Level.WARNING, "What is asked is told by shipped phrases: " + e.getMessage());
      return QuestionPhrases.shipped();
    }
  }

  /**
   * @throws RejectedException naming a line that breaks a rule
   */
  CheckWords writtenCheckWords() {
    LexiconFolder lexicon = directory.lexicon();
    return CheckWords.shipped().with(lexicon.uncertain(), lexicon.stiff());
  }
}
