import { t } from '../../shared/language.js';
import { byId } from '../../shared/dom.js';
import { html } from '../../shared/template.js';
import { author } from './kept.js';

/** Whose name will stand on it, beside the buttons that sign. */
export function signedAs() {
  const words = author() ? t('signedAs', { author: author() }) : t('signedByNobody');
  return html`<strong class="signed-as" lang="zh-CN">${words}</strong>`;
}

/**
 * Whether author and note are there that a change is signed with.
 *
 * @param refuse says what is missing; the keyboard goes there
 */
export function isSigned(note, refuse) {
  const missing = author() ? (note.trim() ? null : 'note') : 'author';
  if (missing) {
    refuse(t(missing === 'note' ? 'noNote' : 'noAuthor'));
    byId(missing).focus();
  }
  return !missing;
}

/**
 * Whether every field of the work has what it can take: what is wrong in it would be left out unsaid.
 *
 * @param refuse says so; the keyboard goes to the first that is wrong, which says what
 */
export function isWellFilled(refuse) {
  const wrong = /** @type {HTMLInputElement | null} */ (document.querySelector('.fields input:invalid'));
  if (wrong) {
    wrong.checkValidity();
    wrong.closest('details')?.setAttribute('open', '');
    refuse(t('fieldWrong', { field: wrong.closest('label')?.querySelector('span')?.textContent }));
    wrong.focus();
  }
  return !wrong;
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
