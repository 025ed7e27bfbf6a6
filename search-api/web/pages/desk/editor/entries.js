import { decoded } from '../../shared/address.js';
import { attempted, focusOn } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html, keyed, repeat } from '../../shared/template.js';
import { field } from '../parts/form.js';
import { entryForm } from './entry.js';

/** Shown at once: a manual of 2,000 entries stays quick, and nobody scrolls further. */
const MOST = 100;

/** The entries as a list to choose from, and the chosen one to be edited. */
export class Entries {
  #work;
  #preview;
  #comments;
  #filter = '';
  /** @type {any} */
  #chosen = null;

  /** @param {import('./comments.js').Comments} comments */
  constructor(work, preview, comments) {
    this.#work = work;
    this.#preview = preview;
    this.#comments = comments;
    this.#choose(this.#named(decoded(location.hash.slice(1))) ?? this.#all[0]);
  }

  get #all() {
    return this.#work.document.entries;
  }

  /** Others stand there now: the same, or the first. */
  chooseAgain() {
    this.#choose(this.#named(this.#chosen?.anchor) ?? this.#all[0]);
  }

  #named(wanted) {
    return this.#all.find(({ anchor }) => anchor && anchor === wanted);
  }

  #choose(entry) {
    this.#chosen = entry ?? null;
    this.#preview.choose(this.#chosen);
    update();
  }

  view() {
    const found = this.#all.filter(({ question = '' }) => question.includes(this.#filter.trim()));
    const filter = (text) => {
      this.#filter = text;
      update();
    };
    const changes = { moved: update, removed: () => this.#remove(this.#chosen) };
    return html`
      <section class="entries">
        <div class="chooser">
          ${field('entryFilter', { type: 'search', shown: this.#filter }, filter)}
          <ol class="outline" lang="zh-CN">${repeat(found.slice(0, MOST), (entry) => entry, (entry) => this.#lineView(entry))}</ol>
          <p class="facts">${found.length > MOST && `… ${t('deskEntries', { count: found.length })}`}</p>
          <button type="button" id="add" @click=${attempted(() => this.#add())}>${t('entryAdd')}</button>
        </div>
        <div id="entry">${this.#comments.view(this.#chosen)}${keyed(this.#chosen, this.#chosen && entryForm(this.#work, this.#chosen, changes))}</div>
      </section>`;
  }

  #lineView(entry) {
    return html`
      <li value=${this.#all.indexOf(entry) + 1}>
        <button type="button" aria-current=${entry === this.#chosen && 'true'} @click=${attempted(() => this.#choose(entry))}>
          ${entry.question || t('newEntry')}${this.#comments.badge(entry)}
        </button>
      </li>`;
  }

  #remove(entry) {
    const index = this.#all.indexOf(entry);
    this.#all.splice(index, 1);
    this.#work.changed();
    this.#choose(this.#all[Math.min(index, this.#all.length - 1)]);
    focusOn('#entry input');
  }

  #add() {
    const entry = { question: '', answer: '' };
    this.#all.push(entry);
    this.#filter = '';
    this.#choose(entry);
    focusOn('#entry input');
  }
}
