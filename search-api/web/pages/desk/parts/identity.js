import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { listNames } from '../api.js';
import { author, keepAuthor } from './kept.js';

/**
 * Whose name stands on what is written here. There is no sign-in yet: names are offered, and one
 * that nobody had before is asked about, as it may be a slip.
 */
export async function startAuthor() {
  const field = /** @type {HTMLInputElement} */ (document.getElementById('author'));
  const offered = element('datalist', { id: 'authors' });
  const asked = element('p', { id: 'author-new', class: 'notice', hidden: true });
  field.value = author();
  field.setAttribute('list', offered.id);
  field.closest('label').append(offered);
  field.closest('header').after(asked);
  let sure = author();
  field.addEventListener('input', () => keepAuthor(field.value.trim()));
  field.addEventListener('change', () => ask());
  const known = await listNames().then(({ authors = [] }) => authors, () => []);
  offered.append(...known.map((name) => element('option', { value: name })));

  function ask() {
    const name = field.value.trim();
    asked.hidden = !name || name === sure || !known.length || known.includes(name);
    if (asked.hidden) {
      sure = name || sure;
      return;
    }
    asked.replaceChildren(
      t('authorNew', { name }),
      ' ',
      button({ id: 'author-keep' }, t('authorKeep'), () => decide(name)),
      ' ',
      button({ id: 'author-back' }, t('authorBack'), () => decide(sure)),
    );
  }

  function decide(name) {
    sure = name;
    field.value = name;
    keepAuthor(name);
    asked.hidden = true;
    field.focus();
  }
}

/** Whose name will stand on it, beside the buttons that sign. */
export function signedAs() {
  const node = element('strong', { class: 'signed-as', lang: 'zh-CN' });
  const field = /** @type {HTMLInputElement} */ (document.getElementById('author'));
  const show = () => (node.textContent = author() ? t('signedAs', { author: author() }) : t('signedByNobody'));
  for (const typed of ['input', 'focus', 'blur']) {
    field.addEventListener(typed, show);
  }
  show();
  return node;
}
