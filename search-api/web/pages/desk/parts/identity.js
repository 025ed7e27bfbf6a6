import { attempted, byId, fieldById } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { startSession } from '../../shared/session.js';
import { html, render } from '../../shared/template.js';
import { listNames } from '../api/lists.js';
import { author, keepAuthor } from './kept.js';

/**
 * Whose name stands on what is written here: that of the key somebody signed in with. Without keys
 * names are offered, and one that nobody had before is asked about, as it may be a slip.
 */
export async function startAuthor() {
  const field = fieldById('author');
  const { name } = await startSession();
  if (name) {
    keepAuthor(name);
    field.closest('label')?.setAttribute('hidden', '');
    update();
    return;
  }
  field.value = author();
  field.addEventListener('input', () => {
    keepAuthor(field.value.trim());
    update();
  });
  // Another page of this browser may have named another.
  field.addEventListener('focus', update);
  field.addEventListener('blur', update);
  const question = new NameQuestion(field);
  field.addEventListener('change', () => question.ask());
  const { authors = [] } = await listNames().catch(() => ({}));
  question.known = authors;
  render(authors.map((name) => html`<option value=${name}></option>`), byId('authors'));
}

/** Asks about a name that nobody had before. */
class NameQuestion {
  /** @type {string[]} */
  known = [];
  #field;
  #sure = author();

  constructor(field) {
    this.#field = field;
  }

  ask() {
    const name = this.#field.value.trim();
    const isWriting = location.pathname !== '/desk/exam'; // whoever takes one need never write
    const isNew = isWriting && name && name !== this.#sure && this.known.length > 0 && !this.known.includes(name);
    if (!isNew) {
      this.#sure = name || this.#sure;
    }
    this.#show(isNew ? this.#words(name) : null);
  }

  #show(words) {
    const place = byId('author-new');
    place.hidden = !words;
    render(words, place);
  }

  #words(name) {
    const keep = () => this.#decide(name);
    const back = () => this.#decide(this.#sure);
    return html`
      ${t('authorNew', { name })} <button type="button" id="author-keep" @click=${attempted(keep)}>${t('authorKeep')}</button>
      ${' '}<button type="button" id="author-back" @click=${attempted(back)}>${t('authorBack')}</button>`;
  }

  #decide(name) {
    this.#sure = name;
    this.#field.value = name;
    keepAuthor(name);
    this.#show(null);
    this.#field.focus();
    update();
  }
}
