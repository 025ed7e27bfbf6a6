import { decoded } from '../address.js';
import { button, element } from '../dom.js';
import { t } from '../language.js';
import { entryForm } from './entry.js';
import { field } from './form.js';

/** Shown at once: a manual of 2,000 entries stays quick, and nobody scrolls further. */
const MOST = 100;

/** The entries as a list to choose from, and the chosen one to be edited. */
export function entriesView(work, preview) {
  const list = element('ol', { class: 'outline', lang: 'zh-CN' });
  const place = element('div', { id: 'entry' });
  let filter = '';
  let chosen = null;

  function choose(entry) {
    chosen = entry;
    preview.show(entry);
    place.replaceChildren(entryForm(work, entry, { moved: showList, removed: () => remove(entry) }));
    showList();
  }

  function showList() {
    const { entries } = work.document;
    const found = entries.filter(({ question = '' }) => question.includes(filter));
    const hasKeyboard = list.contains(document.activeElement);
    list.replaceChildren(
      ...found.slice(0, MOST).map((entry) =>
        element(
          'li',
          { value: entries.indexOf(entry) + 1 },
          button({ 'aria-current': entry === chosen && 'true' }, entry.question || t('newEntry'), () =>
            choose(entry),
          ),
        ),
      ),
    );
    if (hasKeyboard) {
      list.querySelector('[aria-current]')?.focus();
    }
    rest.textContent = found.length > MOST ? `… ${t('deskEntries', { count: found.length })}` : '';
  }

  function remove(entry) {
    const { entries } = work.document;
    const index = entries.indexOf(entry);
    entries.splice(index, 1);
    work.changed();
    chosen = null;
    place.replaceChildren();
    if (entries.length) {
      choose(entries[Math.min(index, entries.length - 1)]);
      place.querySelector('input').focus();
    }
    showList();
  }

  function add() {
    const entry = { question: '', answer: '' };
    work.document.entries.push(entry);
    filter = search.querySelector('input').value = '';
    choose(entry);
    place.querySelector('input').focus();
  }

  const rest = element('p', { class: 'facts' });
  const search = field('entryFilter', { type: 'search' }, (text) => {
    filter = text.trim();
    showList();
  });
  work.onSettled(showList);
  const { entries } = work.document;
  const wanted = decoded(location.hash.slice(1));
  if (entries.length) {
    choose(entries.find(({ anchor }) => anchor && anchor === wanted) ?? entries[0]);
  }
  return element(
    'section',
    { class: 'entries' },
    element(
      'div',
      { class: 'chooser' },
      search,
      list,
      rest,
      button({ id: 'add' }, t('entryAdd'), add),
    ),
    place,
  );
}
