import { announce, complain } from '../../shared/dom.js';
import { t } from '../../shared/language.js';
import { update } from '../../shared/page.js';
import { html } from '../../shared/template.js';
import { searchScripts } from '../api.js';

/** A field that finds scripts while somebody types. */
export class ScriptFinder {
  /** What is searched for, empty for nothing, and the scripts found by it. */
  text = '';
  /** @type {any[]} */
  found = [];
  #request = new AbortController();
  #complete;

  /** @param {(found: any[], text: string) => Promise<any[]>} complete gives the scripts to show for those found by a text */
  constructor(complete) {
    this.#complete = complete;
  }

  view() {
    const look = ({ target, isComposing }) => isComposing || this.#find(target.value).catch(sayWhy);
    return html`
      <input id="find-script" type="search" maxlength="100" autocomplete="off" placeholder=${t('findScripts')}
        aria-label=${t('findScripts')} @input=${look} @compositionend=${look} @keydown=${(event) => this.#pressed(event)}>`;
  }

  async #find(typed) {
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    const text = typed.replaceAll('"', ' ').trim();
    const found = text ? await this.#complete(await searchScripts(text, signal), text) : [];
    if (!signal.aborted) {
      Object.assign(this, { text, found });
      update();
      announce(text ? t('entries', { count: found.length }) : '');
    }
  }

  /** The first time it shows all scripts again, then it leads back to the box as everywhere. */
  #pressed(event) {
    if (event.key === 'Escape' && !event.isComposing && event.target.value) {
      event.preventDefault();
      event.target.value = '';
      this.#find('');
    }
  }
}

/** What the service refuses is told; what is asked no more failed for nobody. */
function sayWhy(problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  if (problem.status === undefined) {
    throw problem;
  }
  complain(problem.message);
}
