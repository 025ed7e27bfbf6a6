import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { deskAddress } from '../parts/addresses.js';
import { field } from '../parts/form.js';
import { stateOf } from './free.js';

/** Milliseconds after which somebody who types has paused. */
const PAUSE = 300;

/** A labelled field for the id of a document that is not there yet, checked while it is typed. */
export class AddressField {
  #text;
  /** @type {import('./free.js').Found} */
  #found = {};
  #isJudged = false;
  #judged;
  #timer = 0;
  #turn = 0;

  /**
   * @param {string} text what stands there at first
   * @param {() => void} judged hears when it is known whether the id can be used, and when that is open again
   */
  constructor(text, judged) {
    this.#text = text;
    this.#judged = judged;
  }

  /** The id, if it can be used; else empty. */
  get id() {
    return this.#found.id ?? '';
  }

  /** Puts an id there that nobody typed; another is proposed if there is a document of that. */
  set(text) {
    this.#text = text;
    this.#judge(true);
  }

  view(attributes) {
    const typed = (text) => {
      this.#text = text;
      this.#judge(false);
    };
    const state = this.#isJudged ? (this.id ? 'free' : 'refused') : undefined;
    const beside = html`<span class="address-state" role="status">${wordsOf(this.#found)}</span>`;
    return field('newId', { spellcheck: 'false', ...attributes, shown: this.#text, state, beside }, typed);
  }

  #judge(propose) {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const mine = this.#turn;
    this.#take({});
    this.#timer = setTimeout(async () => {
      /** @type {import('./free.js').Found} */
      const found = await stateOf(this.#text.trim(), propose).catch((problem) => ({ problem: problem.message }));
      if (mine === this.#turn) {
        this.#isJudged = true;
        this.#text = found.id ?? this.#text;
        this.#take(found);
      }
    }, PAUSE);
  }

  /** @param {import('./free.js').Found} found */
  #take(found) {
    this.#found = found;
    update();
    this.#judged();
  }
}

/** @param {import('./free.js').Found} found */
function wordsOf({ id, problem, taken, begun }) {
  if (taken) {
    return html`<a href=${deskAddress('edit', taken.id)}>${t('newIdTaken', taken)}</a>`;
  }
  if (begun) {
    return html`<a href=${deskAddress('edit', id)}>${t('newIdBegun', { title: begun })}</a>`;
  }
  return problem ?? (id ? t('newIdFree') : '');
}
