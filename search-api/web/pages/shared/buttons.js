import { copy } from './clipboard.js';
import { announce, attempted } from './dom.js';
import { t } from './language.js';
import { update } from './page.js';
import { html, stateful } from './template.js';

/** How long a button says what it did, in milliseconds. */
const SAYING = 3000;

/** How long a button asks whether it is meant, in milliseconds. */
const ASKING = 4000;

/** What a button says for a while instead of its own words, with a `state` that tells how it looks. */
export class Saying {
  /** @type {string | undefined} */
  text;
  /** @type {string | undefined} */
  state;
  #timer = 0;

  /** Says it to everybody. */
  say(state, text, time = SAYING) {
    announce(text);
    clearTimeout(this.#timer);
    this.#set(state, text);
    this.#timer = setTimeout(() => this.#set(undefined, undefined), time);
  }

  #set(state, text) {
    Object.assign(this, { state, text });
    update();
  }
}

/** A button that does something only when it is pressed twice: {@link view} takes its attributes and words. */
class SureButton {
  #asking = new Saying();

  view({ id, name, step, disabled }, label, question, action) {
    const press = () => (this.#asking.text ? action() : this.#asking.say('', question, ASKING));
    return html`
      <button type="button" id=${id} class=${name} data-step=${step} ?disabled=${disabled} @click=${attempted(press)}>
        ${this.#asking.text ?? label}
      </button>`;
  }
}

/**
 * @type {(attributes: {id?: string, name?: string, step?: string, disabled?: boolean}, label: string, question: string,
 *   action: () => any) => any}
 */
export const sureButton = stateful(SureButton);

/** A button that copies a text and says whether it did: {@link view} takes its id, its words and the text. */
class CopyButton {
  #saying = new Saying();

  view(id, label, text) {
    const press = async () => {
      const isCopied = await copy(text);
      this.#saying.say(isCopied ? 'copied' : 'failed', t(isCopied ? 'copied' : 'copyFailed'));
    };
    return html`
      <button type="button" class="copy" id=${id} data-state=${this.#saying.state} @click=${attempted(press)}>
        ${this.#saying.text ?? label}
      </button>`;
  }
}

/** @type {(id: string | undefined, label: string, text: string) => any} */
export const copyButton = stateful(CopyButton);
