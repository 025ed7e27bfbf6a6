import { moment } from '../../shared/dates.js';
import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { compareWith } from '../api/drafts.js';
import { author as writer } from '../parts/kept.js';
import { placeView } from './conflict-place.js';
import { merge, resolve } from './merge.js';

/** Two who changed the same: somebody chooses for each place that both sides changed. */
export class Conflict {
  #work;
  #newest;
  #done;
  #back;
  #document;
  #conflicts;
  #chosen = new Map();
  /** @type {any[]} Where both texts differ, once that is known: the choice does not wait for it. */
  #differences = [];

  /**
   * @param done takes the merged document when everything is chosen
   * @param back goes on editing as if nothing was asked: it is asked again when somebody saves
   */
  constructor(work, newest, { done, back }) {
    this.#work = work;
    this.#newest = newest;
    this.#done = done;
    this.#back = back;
    const { document, conflicts } = merge(work.base, work.document, newest.document);
    this.#document = document;
    this.#conflicts = conflicts;
    compareWith(work.id, work.document).then((found) => this.#mark(found), () => {});
  }

  #mark({ fields, entries }) {
    this.#differences = [{ anchor: '', fields }, ...entries];
    update();
  }

  /** Whoever wrote both has written in two tabs, or on two computers. */
  get #isOwn() {
    return this.#newest.author === writer();
  }

  view() {
    const { revision, author, updatedAt, note } = this.#newest;
    const open = this.#conflicts.length - this.#chosen.size;
    return html`
      <section id="conflict">
        <h1 tabindex="-1">${t(this.#isOwn ? 'conflictOwn' : 'conflict', { revision })}</h1>
        <p>${t('conflictText', { author, time: moment(updatedAt), note })}</p>
        ${this.#conflicts.length === 0 && html`<p class="notice">${t('conflictNone')}</p>`}
        ${this.#conflicts.map((conflict) => this.#placeView(conflict))}
        <p class="actions">
          <button type="button" id="merged" class="primary" ?disabled=${open > 0} @click=${attempted(() => this.#finish())}>
            ${open ? t('conflictOpen', { count: open }) : t('conflictDone')}
          </button>
          <button type="button" id="conflict-back" @click=${attempted(this.#back)}>${t('conflictBack')}</button>
        </p>
      </section>`;
  }

  #placeView(conflict) {
    const { anchor, field } = conflict;
    const differs = this.#differences.find((one) => (one.anchorBefore ?? one.anchor ?? '') === anchor);
    const choose = (side, value) => {
      this.#chosen.set(conflict, { side, value });
      update();
    };
    return placeView(conflict, {
      others: this.#isOwn ? t('conflictElsewhere') : t('conflictTheirs', { author: this.#newest.author }),
      question: this.#questionOf(conflict),
      pieces: differs?.fields.find((one) => one.field === field)?.pieces,
      chosen: this.#chosen.get(conflict)?.side,
      choose,
    });
  }

  #questionOf({ anchor }) {
    const entries = [this.#work.document, this.#newest.document].flatMap((document) => document.entries ?? []);
    return entries.find((entry) => entry.anchor === anchor)?.question ?? anchor;
  }

  #finish() {
    this.#chosen.forEach(({ value }, conflict) => resolve(this.#document, conflict, value));
    this.#done(this.#document);
  }
}
