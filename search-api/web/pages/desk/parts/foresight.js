import { attempted } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { foresee } from '../api/drafts.js';
import { findingLine } from './finding.js';

/**
 * Tells which golden questions would get another first answer before a document is published or
 * retired. That is a warning: who asks again for the same has read it. Nothing is done until it is known, so whoever
 * leaves meanwhile is warned.
 */
export class Foresight {
  /** @type {any[]} */
  #findings = [];
  #isAsking = false;
  #told = '';
  #request = new AbortController();
  #warn = (event) => event.preventDefault();

  /**
   * Whether to go on at once.
   *
   * @param {object} wish when it is published, or that it is retired
   */
  async allows(id, document, wish = {}) {
    const asked = JSON.stringify([document, wish]);
    if (asked === this.#told) {
      return true;
    }
    this.#show([], true);
    this.#request = new AbortController();
    const { signal } = this.#request;
    const found = await foresee(id, document, wish, signal)
      .catch((problem) => (signal.aborted ? null : Promise.reject(problem)))
      .finally(() => this.#show([], false));
    if (found?.length) {
      this.#told = asked;
      this.#show(found, false);
    }
    return found?.length === 0;
  }

  /** Whether it is shown what would change. */
  get hasTold() {
    return this.#findings.length > 0;
  }

  /** Somebody does something else instead: what is being asked does not go on. */
  giveUp() {
    this.#request.abort();
  }

  #show(findings, isAsking) {
    this.#findings = findings;
    this.#isAsking = isAsking;
    isAsking ? addEventListener('beforeunload', this.#warn) : removeEventListener('beforeunload', this.#warn);
    update();
  }

  view() {
    const count = this.#findings.length;
    const cancel = html`
      <button type="button" class="give-up" @click=${attempted(() => this.giveUp())}>${t('foreseeGiveUp')}</button>`;
    return html`
      <div class="foreseen" role="status">
        ${this.#isAsking && html`<p class="facts">${t('foreseeAsking')} ${cancel}</p>`}
        ${count > 0 && html`<p>${t('foreseen', { count })}</p><ul>${this.#findings.map(findingLine)}</ul>`}
      </div>`;
  }
}
