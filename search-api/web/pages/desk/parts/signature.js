import { t } from '../../shared/language.js';
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

/**
 * Whether every entry has an answer: whoever asks for one without would be handed over.
 *
 * @param refuse says which has none
 */
export function isAnswered({ entries }, refuse) {
  const open = entries.find(({ answer = '', channelAnswers = {} }) => !answer.trim() && !Object.keys(channelAnswers).length);
  if (open) {
    refuse(t('noAnswer', { question: open.question || t('newEntry') }));
  }
  return !open;
}
