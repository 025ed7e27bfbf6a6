import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { Work } from '../editor/work.js';
import { addWordings } from '../parts/add-wording.js';
import { deskAddress } from '../parts/addresses.js';
import { entryChooser } from '../parts/entry-chooser.js';
import { choice, field } from '../parts/form.js';
import { kept } from '../parts/kept.js';
import { kinds } from '../parts/kinds.js';
import { namedField } from '../parts/names.js';
import { unsavedView } from '../parts/unsaved.js';
import { AddressField } from './address-field.js';
import { addressOf } from './address.js';

/** The page that asks what a new document is about; its address follows from that until somebody types another. */
export async function newPage() {
  const parameters = new URLSearchParams(location.search);
  const page = new NewPage(parameters.getAll('similar'));
  page.follow();
  return () => page.view();
}

class NewPage {
  #similar;
  #title = '';
  #kind = 'faq';
  #folder = 'faq';
  #isTyped = false;
  /** Whoever presses Enter while the address is looked at goes on when it is found free. */
  #isWanted = false;
  #address = new AddressField('', () => this.#goOn());

  /** @param similar what customers asked, in their words: no title, and other wordings of its question */
  constructor(similar) {
    this.#similar = similar;
  }

  /** Makes an address of what is wished, until somebody types another. */
  follow() {
    const name = addressOf(this.#title.trim());
    if (!this.#isTyped) {
      const folder = this.#folder.trim().replace(/^\/+|\/+$/g, '');
      this.#address.set(name && [folder, name].filter(Boolean).join('/'));
    }
  }

  get #canStart() {
    return this.#address.id !== '' && this.#title.trim() !== '';
  }

  #goOn() {
    if (this.#isWanted && this.#canStart) {
      this.#begin();
    }
  }

  view() {
    const pressed = ({ key, isComposing, target }) => (this.#isWanted = key === 'Enter' && !isComposing && target.matches('input'));
    const typed = ({ target }) => {
      this.#isWanted = false;
      this.#isTyped ||= target.id === 'new-id';
    };
    return html`
      <form id="new" @submit=${attempted(() => this.#begin())} @keydown=${pressed} @input=${typed}>
        <h1>${t('deskNew')}</h1>
        ${this.#similar.length > 0 && askedView(this.#similar)}
        ${this.#wishFields()}
        ${this.#address.view({ id: 'new-id', required: true })}
        <p class="facts">${t('newIdWhy')}</p>
        <button type="submit" class="primary" ?disabled=${!this.#canStart}>${t('newStart')}</button>
      </form>
      ${this.#similar.length > 0 && existingView(this.#similar)}
      ${unsavedView()}`;
  }

  /** Title, kind and folder; the folder is called like the kind until another is named. */
  #wishFields() {
    const title = { id: 'new-title', value: this.#title, required: true, maxlength: '500', lang: 'zh-CN', placeholder: t('newTitleHint') };
    return [
      field('title', title, (text) => this.#wish(() => (this.#title = text))),
      choice('kind', { id: 'new-kind' }, kinds(), this.#kind, (kind) =>
        this.#wish(() => {
          this.#kind = kind;
          this.#folder = kind;
        }),
      ),
      namedField('newFolder', 'folders', { shown: this.#folder, spellcheck: 'false' }, (text) =>
        this.#wish(() => (this.#folder = text)),
      ),
    ];
  }

  #wish(change) {
    change();
    this.follow();
    update();
  }

  #begin() {
    const [id, title, kind] = [this.#address.id, this.#title.trim(), this.#kind];
    begin({ id, title, kind }, this.#similar);
    location.assign(deskAddress('edit', id));
  }
}

/** What is to be answered. */
function askedView(similar) {
  return html`
    <p class="facts">${t('newAsked')}</p>
    <ul class="asked" lang="zh-CN">${similar.map((wording) => html`<li>${wording}</li>`)}</ul>`;
}

/** Often there is an answer, and only these words are missing there. */
function existingView(similar) {
  return html`
    <section id="existing">
      <h2>${t('newExisting')}</h2>
      ${entryChooser('', (name) => addTo(name, similar))}
    </section>`;
}

async function addTo(name, similar) {
  const [id, anchor] = name.split('#');
  await addWordings(id, anchor, 'similar', similar);
}

/** Leaves what is known of a new document where the editor looks for unsaved work. */
function begin({ id, title, kind }, similar) {
  const isNew = !kept(id);
  const work = new Work(id, 0, { kind, entries: [{ question: '', answer: '' }] }).withKept();
  const { entries, ...rest } = isNew ? { kind, entries: [] } : work.document;
  const entry = { question: kind === 'faq' ? title : '', similar, answer: '' };
  work.document = { ...rest, title, entries: entries.length && !similar.length ? entries : [...entries, entry] };
  work.isBegun ||= isNew;
  work.settle();
}
