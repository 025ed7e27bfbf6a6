import { t } from '../language.js';
import { author } from './kept.js';

/**
 * Whether author and note are there that a change is signed with.
 *
 * @param refuse says what is missing; the keyboard goes there
 */
export function isSigned(note, refuse) {
  const missing = author() ? (note.trim() ? null : 'note') : 'author';
  if (missing) {
    refuse(t(missing === 'note' ? 'noNote' : 'noAuthor'));
    document.getElementById(missing).focus();
  }
  return !missing;
}
