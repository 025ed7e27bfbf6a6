import { attempted } from '../../shared/dom.js';
import { sureButton } from '../../shared/buttons.js';
import { t } from '../../shared/language.js';
import { Outcome } from '../../shared/outcome.js';
import { html } from '../../shared/template.js';
import { eraseWords } from '../api/access.js';
import { field } from '../parts/form.js';

const FIELDS = ['conversation', 'caller', 'queryId', 'text'];
const COUNTED = ['questions', 'comments', 'wordings', 'notes', 'voices', 'trials', 'messages'];

/** The form by which an admin erases what a customer or a user said. */
export class ErasureForm {
  #outcome = new Outcome();
  #wish = {};
  #erased;

  /** @param erased is told that something was */
  constructor(erased) {
    this.#erased = erased;
  }

  view() {
    const look = () => this.#outcome.attempt(() => this.#erase(true));
    const erase = () => this.#outcome.attempt(() => this.#erase(false));
    return html`
      <details id="erasure">
        <summary>${t('erase')}</summary>
        <p class="facts">${t('eraseWhy')}</p>
        <form class="fields" @submit=${attempted(look)}>
          ${FIELDS.map((name) => field('erase_' + name, { maxlength: '500', name }, (text) => (this.#wish[name] = text.trim())))}
          <p class="actions">
            <button type="submit" class="primary">${t('eraseLook')}</button>
            ${sureButton({ name: 'erase' }, t('eraseNow'), t('eraseSure'), erase)}
          </p>
        </form>
        ${this.#outcome.view('erasure-outcome')}
      </details>`;
  }

  async #erase(preview) {
    const given = Object.fromEntries(Object.entries(this.#wish).filter(([, text]) => text));
    const counts = await eraseWords({ ...given, preview });
    const words = COUNTED.filter((name) => counts[name]).map((name) => `${t('erased_' + name)} ${counts[name]}`);
    const said = words.join(t('listComma')) || t('erasedNothing');
    if (!preview) {
      await this.#erased();
    }
    this.#outcome.done(t(preview ? 'erasePreview' : 'erasedNow', { said }));
  }
}
