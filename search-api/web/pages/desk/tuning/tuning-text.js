import { t } from '../../shared/language.js';
import { goldenTable } from './golden-table.js';
import { isGolden } from '../parts/golden-text.js';
import { area } from '../parts/form.js';

/** Where a file of words is edited as lines, and golden questions as a table. */
export function tuningText(name, text, changed) {
  return isGolden(name)
    ? goldenTable(name, text, changed)
    : area('tuningText', { rows: '18', name: 'answer-text', id: 'text' }, text, changed);
}

/**
 * The line a refusal names.
 *
 * @param place such as `golden/faq.tsv:113`, or `words.txt:2`
 * @param names of all files
 * @returns its file and number, null if it names none
 */
export function lineOf(place, names) {
  const [, file, number] = /^(\S.*):(\d+)$/.exec(place) ?? [];
  const name = names.find((one) => one === file || one === `lexicon/${file}`);
  return name ? { name, number: Number(number) } : null;
}

/** Shows the line in the file that is chosen, with the keyboard on it. */
export function showLine(name, number) {
  if (isGolden(name)) {
    const row = document.querySelectorAll('#golden-table tbody tr')[number - 1];
    row?.setAttribute('data-refused', t('tuningLine', { number }));
    row?.querySelector('input')?.focus();
    return;
  }
  const field = /** @type {HTMLTextAreaElement} */ (document.getElementById('text'));
  const before = field.value.split('\n').slice(0, number - 1).join('\n').length + (number > 1 ? 1 : 0);
  const end = field.value.indexOf('\n', before);
  field.focus();
  field.setSelectionRange(before, end < 0 ? field.value.length : end);
  // A selection does not scroll by itself; lines may be wrapped, so that this is about.
  field.scrollTop = (field.scrollHeight * (number - 3)) / field.value.split('\n').length;
}
