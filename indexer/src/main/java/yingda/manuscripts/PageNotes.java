package yingda.manuscripts;

import yingda.document.Term;

/** Hears what is to be said about the pages of a file. */
@FunctionalInterface
public interface PageNotes {
  /**
   * @param page from 1
   */
  void say(int page, Term what);
}
