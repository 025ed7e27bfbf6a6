import { t } from '../language.js';
import { author } from './kept.js';

/** Whether author and note are there that a change is signed with; says what is missing and leads to it. */
export function isSigned(note, say) {
  const missing = author() ? (note.trim() ? null : 'note') : 'author';
  if (missing) {
    say(t(missing === 'note' ? 'noNote' : 'noAuthor'));
    document.getElementById(missing).focus();
  }
  return !missing;
}
