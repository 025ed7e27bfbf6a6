import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { Work } from '../editor/work.js';
import { deskAddress } from '../parts/addresses.js';
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
  const page = new NewPage(parameters.get('question') ?? '', parameters.getAll('similar'));
  page.follow();
  return () => page.view();
}

class NewPage {
  #question;
  #similar;
  #title;
  #kind = 'faq';
  #folder = 'faq';
  #isTyped = false;
  /** Whoever presses Enter while the address is looked at goes on when it is found free. */
  #isWanted = false;
  #address = new AddressField('', () => this.#goOn());

  constructor(question, similar) {
    this.#question = question;
    this.#title = question;
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
        ${this.#wishFields()}
        ${this.#address.view({ id: 'new-id', required: true })}
        <p class="facts">${t('newIdWhy')}</p>
        <button type="submit" class="primary" ?disabled=${!this.#canStart}>${t('newStart')}</button>
      </form>
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
    begin({ id, title, kind }, this.#question, this.#similar);
    location.assign(deskAddress('edit', id));
  }
}

/** Leaves what is known of a new document where the editor looks for unsaved work. */
function begin({ id, title, kind }, question, similar) {
  const isNew = !kept(id);
  const work = new Work(id, 0, { kind, entries: [{ question: '', answer: '' }] }).withKept();
  const { entries, ...rest } = isNew ? { kind, entries: [] } : work.document;
  const entry = { question: question || (kind === 'faq' ? title : ''), similar, answer: '' };
  work.document = { ...rest, title, entries: entries.length && !question ? entries : [...entries, entry] };
  work.isBegun ||= isNew;
  work.settle();
}
