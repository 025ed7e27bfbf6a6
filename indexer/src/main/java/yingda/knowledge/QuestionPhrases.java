package yingda.knowledge;

import yingda.document.RejectedException;
import yingda.lexicon.HandoverWords;
import yingda.lexicon.LexiconFolder;
import yingda.lexicon.QuestionWords;

/**
 * The phrases by which it is told what a question is about, and how soon a person should look.
 *
 * @param handover of complaints and emergencies
 * @param questions of all else
 */
record QuestionPhrases(HandoverWords handover, QuestionWords questions) {
  /**
   * Those of a folder, or those that come with the program where it has none.
   *
   * @throws RejectedException naming a line that breaks a rule
   */
  static QuestionPhrases in(LexiconFolder folder) {
    return new QuestionPhrases(HandoverWords.in(folder), folder.questions());
  }

  /** Those that come with the program. */
  static QuestionPhrases shipped() {
    return new QuestionPhrases(HandoverWords.shipped(), QuestionWords.shipped());
  }
}
