import { update } from './page.js';
import { html } from './template.js';

/**
 * Where a page says what came of something. What was refused looks other than what was done, and a
 * screen reader interrupts for it; what was said before goes when something else begins.
 */
export class Outcome {
  #text = '';
  /** @type {string | undefined} */
  #tone;

  say = (text) => this.#tell('said', text);
  done = (text) => this.#tell('done', text);
  refuse = (text) => this.#tell('refused', text);

  #tell(tone, text) {
    if (tone !== this.#tone || text !== this.#text) {
      this.#tone = tone;
      this.#text = text;
      update();
    }
  }

  /** Does something, and says why it can't be done. */
  async attempt(action) {
    this.say('');
    try {
      await action();
    } catch (problem) {
      this.refuse(problem.message);
    }
  }

  view(id) {
    const role = this.#tone === 'refused' ? 'alert' : 'status';
    return html`<p id=${id} class="outcome" role=${role} data-tone=${this.#tone}>${this.#text}</p>`;
  }
}
