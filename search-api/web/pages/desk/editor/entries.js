import { decoded } from '../../shared/address.js';
import { button, element } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { entryForm } from './entry.js';
import { field } from '../parts/form.js';

/** Shown at once: a manual of 2,000 entries stays quick, and nobody scrolls further. */
const MOST = 100;

/** The entries as a list to choose from, and the chosen one to be edited. */
export function entriesView(work, preview) {
  return new Entries(work, preview).view();
}

class Entries {
  #work;
  #preview;
  #list = element('ol', { class: 'outline', lang: 'zh-CN' });
  #place = element('div', { id: 'entry' });
  #rest = element('p', { class: 'facts' });
  #search = field('entryFilter', { type: 'search' }, (text) => this.#filterBy(text.trim()));
  #filter = '';
  #chosen = null;

  constructor(work, preview) {
    this.#work = work;
    this.#preview = preview;
    work.onSettled(() => this.#showList());
    const wanted = decoded(location.hash.slice(1));
    if (this.#entries.length) {
      this.#choose(this.#entries.find(({ anchor }) => anchor && anchor === wanted) ?? this.#entries[0]);
    }
  }

  view() {
    const add = button({ id: 'add' }, t('entryAdd'), () => this.#add());
    return element(
      'section',
      { class: 'entries' },
      element('div', { class: 'chooser' }, this.#search, this.#list, this.#rest, add),
      this.#place,
    );
  }

  get #entries() {
    return this.#work.document.entries;
  }

  #filterBy(words) {
    this.#filter = words;
    this.#showList();
  }

  #choose(entry) {
    this.#chosen = entry;
    this.#preview.show(entry);
    const changes = { moved: () => this.#showList(), removed: () => this.#remove(entry) };
    this.#place.replaceChildren(entryForm(this.#work, entry, changes));
    this.#showList();
  }

  #showList() {
    const found = this.#entries.filter(({ question = '' }) => question.includes(this.#filter));
    const hasKeyboard = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...found.slice(0, MOST).map((entry) => this.#lineOf(entry)));
    if (hasKeyboard) {
      /** @type {HTMLElement} */ (this.#list.querySelector('[aria-current]'))?.focus();
    }
    this.#rest.textContent = found.length > MOST ? `… ${t('deskEntries', { count: found.length })}` : '';
  }

  #lineOf(entry) {
    const current = entry === this.#chosen && 'true';
    const choose = button({ 'aria-current': current }, entry.question || t('newEntry'), () => this.#choose(entry));
    return element('li', { value: this.#entries.indexOf(entry) + 1 }, choose);
  }

  #remove(entry) {
    const index = this.#entries.indexOf(entry);
    this.#entries.splice(index, 1);
    this.#work.changed();
    this.#chosen = null;
    this.#place.replaceChildren();
    if (this.#entries.length) {
      this.#choose(this.#entries[Math.min(index, this.#entries.length - 1)]);
      this.#place.querySelector('input').focus();
    }
    this.#showList();
  }

  #add() {
    const entry = { question: '', answer: '' };
    this.#entries.push(entry);
    this.#search.querySelector('input').value = '';
    this.#filter = '';
    this.#choose(entry);
    this.#place.querySelector('input').focus();
  }
}
